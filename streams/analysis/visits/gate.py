"""The cheap way out: most news has no word of travel or hosting beside an office, and leaves here."""

from ahocorasick_rs import AhoCorasick, MatchKind

_TRIGGERS = (
    "visit|travel|trip to|trip in|trip abroad|'s trip|his trip|her trip| trip|arriv|landed|touched down|flew "
    "|flies |fly to|flying to|flown to|jets |jetted|departs|departed|depart |departing|departure|leaves for|left "
    "for|leave for|leaving for|leaves |leaving |left |heads to|heads for|headed to|headed for|heading to|heading "
    "for|head to|head for|tour of|tours |tour to|on tour|touring|summit|talks in|talks at|talks with|met "
    "|meets|meeting|to meet|meet with|will meet|received |receives|welcomed |welcomes|hosted |hosts |to host|will "
    "host|delegation|mission to|returned |returns |return to|back in |back from|off to |on the sidelines|proceed "
    "to|proceeds to|embark|conference in|forum in|ceremony in|address to|address|attend|participat|signed "
    "in|speaking at|speaking in|spoke at|in davos|inauguration|funeral|general assembly|going to|goes to|go "
    "to|went to|en route|stopover|state banquet|paid a|good to be here| be in |has been in |been to |is in |are in "
    "|was in |remarks|itinerary"
).split("|")
_OFFICES = (
    "president|premier|minister|chancellor|secretary|envoy|commissioner|representative|king |queen |emir|sultan|pope|"
    "taoiseach|delegation|lawmakers|senator|congress|speaker|adviser|advisor|ambassador|general|chief|leader|"
    "rapporteur|negotiator|diplomat|official|governor|prince|parliament|director|chairman|chairperson|counselor|"
    "counsellor|coordinator|administrator|mp|head of|pontiff|monarch|members of"
).split("|")
_TRIGGER = AhoCorasick(_TRIGGERS, matchkind=MatchKind.LeftmostLongest)
_OFFICE = AhoCorasick(_OFFICES, matchkind=MatchKind.LeftmostLongest)


def triggers_in(low: str) -> list[int]:
    """Give where words of travel, hosting and meeting begin in the lower-case text; empty where no office is told."""
    hits = [start for _, start, _ in _TRIGGER.find_matches_as_indexes(low)]
    if not hits or not _OFFICE.find_matches_as_indexes(low):
        return []
    return hits
