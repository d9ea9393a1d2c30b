"""The cheap way out: a passage is read only where a word of travel, hosting or meeting stands by a place.

One pass of an automaton finds the words, one the offices, one the places; sentences are split only after that.
"""

from bisect import bisect_left

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from streams.analysis.visits.office_words import HEADS
from streams.analysis.visits.roles import ROLES
from streams.analysis.visits.untitled import VISITS_OF_STATE

_MOVING = (
    "visit|travel|trip to|trip in|trip abroad| trip|arriv|landed|touched down|flew |flies |fly |flying |"
    "flown |jets |jet in|jetting|touches down|touching down|touch down|"
    "jetted|departs|departed|departing|departure|depart |leaves for|left for|leave for|leaving for|leaves |heads to|"
    "heads for|headed |heading |head to|head for|tour of|tours |tour to|tour in|on tour|touring|toured |"
    "mission to|back from|returned |returns |off to |on the sidelines|proceed to|"
    "proceeds to|embark|turned up|turns up|"
    "set off|sets off|setting off|set out for|sets out|set foot|took off for|takes off for|boarded|to board |dashed to|"
    "rushed to|his way to|her way to|their way to|"
    "dispatch|despatch|to send |sends |sending |will send|has sent|sent to |stopped over|stopped in|"
    "next stop|first stop|second stop|last stop|final stop|"
    "stops in|stop in|take him to|take her to|take them to|trip will take|tour will take|visit will take|"
    "took him to|took her to|took them to|red carpet|red-carpet|transit|continue on|continues on|continued on|"
    "moves on to|moved on to|move on to|moving on to|drops in|dropped in|sailed |sails |due back|"
    "drove |drives to|driven to|hopped|hops over|hop over|popped over|pops over|wings his|wings her|winged|ventur|"
    "whisked |hurried to|hurries to|sped to|commut|passing through|passed through|passes through|pass through|"
    "swung by|swings by|swing by|swung through|swings through|swing through|dropped by|drops by|drop by|stopped by|"
    "stops by|stop by|stopped off|stops off|stop off|called at|calls at|call at|calls in at|showed up|shows up|"
    "popped up|pops up|rolled into|rolls into|checked into|"
    " leg | leg,| stop was | stop has |"
    "-nation t|-country t|-day tour|"
    "en route|bound for|soil |stopover|paid a|delegation|crossed into|crossed the|journey|leaving |left "
).split("|")
"""What tells of somebody going somewhere: the place may stand well after it."""
_CLOSE = (
    "while in |"
    "return to|return from|going to |goes to |go to |went to |come to |comes to |came to |coming to |been to |"
    "continue to |continues to |continued to |continuing to |on to |back to |over to |out to |reach |reaches |"
    "reached |reaching |lands |land in |land at |landing in |landing at |away in |abroad in |surfaced in |"
    "home from |due home |way home |now in |appearance in |"
    "flight to |flight for |plane to |plane for |train to |ferry to |the train for |"
    " be in |is in |are in |"
    "was in |"
    "due in |expected in |stay in |stays in |stayed in |staying in |remain in |remains in |remained in |remaining in |"
    "said in |reporters in |journalists in |on the ground in |meetings in |spend |spends |spent |spending |"
    "has been in |have been in |currently in |already in |still in |also in |is today in |back in "
).split("|")
"""What tells the same only with the place right after it."""
_MEETING = (
    "sat down|sit down|sits down|sitting down|conferred|confer with|guest of|her guest|his guest|lunch with|"
    "stand in for|stands in for|stood in for|standing in for|sits in for|sat in for|fill in for|fills in for|"
    "filled in for|deputis|deputiz|presided|presides|presiding|summit|expected at |due at |expected on |due on |"
    "audience|call on |called on |opened |inspected |unveiled |wreath |play host|plays host|"
    "played host|talks|met |meets|meeting|to meet|meet with|will meet|received |receives|welcomed |welcomes|hosted |"
    "hosts |to host|"
    "will host|conference|forum|ceremony|addressed|addresses|addressing|attend|participat|signed |speaking|"
    "spoke |inauguration|"
    "funeral|assembly|state banquet|joined |join |remarks|joint press|held talks|hold talks|night in |"
    "morning in |on monday in |"
    "on tuesday in |on wednesday in |on thursday in |on friday in |on saturday in |on sunday in |today in |"
    "yesterday in |gather|conven|converg|dialogue|speakers|guests|"
    "banquet|reception |dinner for|dinner in|luncheon|honour of|honor of|saw off|sees off|seen off|farewell to|"
    "exchanged views|exchange views|will receive|to receive|will welcome|to welcome|left for home|leaves for home|"
    "flew home|returned home|greeted |to greet |itinerary|to address|speech in|speech at|lecture|ribbon|"
    "foundation stone|handed over|laid |appeared |appears |guard of honour|guard of honor|welcomed in|seen in |deliver"
).split("|")
"""What happens at a place: the place stands near, after 'in' or 'at', or the host country is that of the host."""
_RECEIVING = frozenset(
    (
        "received ",
        "receives",
        "welcomed ",
        "welcomes",
        "hosted ",
        "hosts ",
        "to host",
        "will host",
        "play host",
        "plays host",
        "played host",
        "her guest",
        "his guest",
    )
)
_ATTENDING = frozenset(("attend", "participat", "addressed", "addressing", "joined ", "join "))
"""What happens where a story with a dateline is filed from, if nothing else is told."""
_AT_HOME = frozenset(
    "call on |called on |met |meets|to meet|meet with|will meet|meeting|talks|held talks|hold talks|audience|banquet|"
    "reception |dinner for|dinner in|luncheon|honour of|honor of|saw off|sees off|seen off|farewell to|paid a|"
    "exchanged views|exchange views|will receive|to receive|will welcome|to welcome|left for home|leaves for home|"
    "flew home|returned home|greeted |to greet |visit|arriv|"
    "landed|lands |touched down|touches down|touch down|flew |flies |fly |flying |"
    "flown |jets |jet in|jetting|jetted|drops in|dropped in".split("|")
)
"""What needs no place where a country's outlet tells of its own officials and their foreign guests."""
_HERE = (
    *(f"{verb} here" for verb in "arrived arrives left is are been be visit talks came".split()),
    *(
        f"{verb} in the {place}"
        for verb in "arrived is landed are now arrive arrives arriving due expected lands he's she's".split()
        for place in ("country", "city", "capital")
    ),
    *(f"{verb} the country" for verb in ("visit", "visit to", "left", "leaves", "visiting", "tour of")),
    "due here",
    "expected here",
    "arrive here",
    "coming here",
    "in town",
    "into the country",
    "flew in ",
    "flies in ",
    "flown in ",
)
"""What needs no place: the story tells where it is filed from."""
_TRIGGERS = [*_MOVING, *_CLOSE, *_MEETING, *_HERE]
_TRIGGER = AhoCorasick(_TRIGGERS, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
_OFFICE = AhoCorasick(sorted({*HEADS, *ROLES, *VISITS_OF_STATE}), matchkind=MatchKind.LeftmostLongest)
_USUAL_OFFICES = (" president ", " minister ", " secretary ", " ambassador ", " officials ", " leaders ")
"""Most texts that tell of an office have one of these: a search for them takes a tenth of the automaton's."""
_AFTER, _BEFORE, _SCENE, _RIGHT_AFTER = 240, 40, 220, 36
"""Characters between a trigger and its place: after a verb of travel, before it ('his Paris trip'), after a verb of
meeting, and after a light verb."""


def told_at(low: str, title: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give trigger number and position of words of travel and meeting in the text and the title, in lower case.

    Empty where neither tells an office or a visit of state.
    """
    hits, title_hits = (
        [(number, start) for number, start, _ in _TRIGGER.find_matches_as_indexes(words)] for words in (low, title)
    )
    told = (hits or title_hits) and (tells_office(low) or tells_office(title))
    return (hits, title_hits) if told else ([], [])


def tells_office(low: str) -> bool:
    """Whether `low` has an office as a whole word, or a visit of state: without either nobody is official."""
    if any(office in low for office in _USUAL_OFFICES):
        return True
    spots = _OFFICE.find_matches_as_indexes(low)
    return any(not low[end : end + 1].isalnum() and not low[start - 1 : start].isalnum() for _, start, end in spots)


def worth_reading(low: str, hits: list[tuple[int, int]], starts: list[int], at_home: bool = False) -> list[int]:
    """Give the positions of those `hits` that have a place, one of `starts`, where the grammar wants one.

    `at_home` tells whether the country that the text is written in is known.
    """
    found: list[int] = []
    filed = bool(starts) and starts[0] <= _DATELINE
    moving, close = len(_MOVING), len(_MOVING) + len(_CLOSE)
    near = close + len(_MEETING)
    for number, at in hits:
        if number < close:
            k = bisect_left(starts, at - _BEFORE if number < moving else at)
            near_place = k < len(starts) and starts[k] <= at + (_AFTER if number < moving else _RIGHT_AFTER)
            here = (filed or at_home) and _TRIGGERS[number] in _AT_HOME
            if near_place or (here and _names_a_people(at, starts)):
                found.append(at)
        elif (
            number >= near
            or _TRIGGERS[number] in _RECEIVING
            or _has_scene(low, at, starts)
            or (filed and _TRIGGERS[number] in _ATTENDING)
            or ((filed or at_home) and _TRIGGERS[number] in _AT_HOME and _names_a_people(at, starts))
        ):
            found.append(at)
    return found


_PEOPLE = 120
"""Characters between a meeting and the people that one side of it is of."""
_DATELINE = 2
"""Characters before the place of a dateline."""


def _names_a_people(at: int, starts: list[int]) -> bool:
    """Whether a people or place is named close by: 'met the Norwegian minister'."""
    k = bisect_left(starts, at - _PEOPLE)
    return k < len(starts) and starts[k] <= at + _PEOPLE


def _has_scene(low: str, at: int, starts: list[int]) -> bool:
    """Whether 'in' or 'at' a place follows the position within reach, or the place names the event."""
    k = bisect_left(starts, at - 30)
    while k < len(starts) and starts[k] <= at + _SCENE:
        if starts[k] < at or low[starts[k] - 7 : starts[k]].endswith(("in ", "at ", "in the ", "at the ")):
            return True
        k += 1
    return False
