"""Offices in the wording of any country: a grammar of kinds of office, not a list of office holders.

An office is a head word ('minister', 'envoy') with what narrows it: words before it ('acting', 'British',
'foreign affairs') and a complement after it ('of Finance', 'for the Horn of Africa', 'on Afghanistan').
"""

from dataclasses import dataclass

from streams.analysis.visits.words import Words

_SELF_SUFFICIENT = frozenset(
    "secretary-general director-general pm pms president presidents premier premiers chancellor chancellors "
    "under-secretary-general assistant-secretary-general deputy-secretary-general under-secretary "
    "minister ministers envoy envoys king queen emir sultan pope pontiff taoiseach tánaiste tanaiste monarch "
    "undersecretary vice-president vice-premier prime-minister taoiseach's governor-general rapporteur lawmakers "
    "parliamentarians senators congressmen mps delegation delegations delegates foreign-secretary vice-chancellor "
    "vice-minister vice-ministers caliph shah agong emperor empress amir ambassador-at-large president-elect "
    "prime-minister-designate".split()
)
"""Heads that tell an office by themselves: 'the minister arrived'."""

_NARROWED = frozenset(
    "secretary secretaries secretary-general commissioner commissioners representative representatives adviser "
    "advisers advisor advisors ambassador ambassadors governor governors general generals director "
    "director-general directors chairman chairwoman chairperson chair chief chiefs leader leaders head heads "
    "counterpart counterparts coordinator co-ordinator executive comptroller expert experts mission missions "
    "team teams administrator counselor counsellor commander negotiator negotiators diplomat diplomats official "
    "officials senator congressman congresswoman lawmaker mp speaker mayor treasurer prince almoner mediator "
    "inspector-general attorney-general ombudsman princess rapporteurs prosecutor adviser-general member members "
    "parliamentarian republicans democrats deputies legislator legislators councillor councilor statesman admiral "
    "marshal mep meps mla sen rep gov cs ps".split()
)
"""Heads that need a name, a modifier or a complement to tell an office: 'Secretary Blinken', 'army chief'."""

HEADS = _SELF_SUFFICIENT | _NARROWED
PLURAL = frozenset(
    "presidents premiers chancellors ministers envoys lawmakers parliamentarians senators congressmen mps "
    "delegations "
    "delegates secretaries commissioners representatives advisers advisors ambassadors governors generals directors "
    "chiefs leaders heads negotiators diplomats officials members rapporteurs republicans democrats deputies "
    "legislators meps".split()
)
NAMED_TOGETHER = PLURAL - {"delegations", "generals", "heads", "leaders", "members", "officials", "directors", "chiefs"}
"""Offices of several holders that stand before a list of their names: 'Senators X and Y'."""


def singular(plural: str) -> str:
    """Give the office of one holder of several: 'Secretaries' gives 'Secretary'."""
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    return f"{plural[:-3]}man" if plural.endswith("men") else plural[:-1]


_RANKS = frozenset(
    "new acting deputy vice assistant principal senior chief high special permanent personal joint under first prime "
    "shadow interim caretaker transitional newly elected then outgoing incoming visiting presidential "
    "parliamentary associate state top general supreme crown minister secretary presidential plenipotentiary "
    "ministerial executive managing lead leading alternate adjunct honorary second junior cabinet grand paramount "
    "union federal federation national ambassador-at-large attorney director inspector surveyor solicitor yang "
    "di-pertuan".split()
)

_CHAMBERS = frozenset(
    "sabha rajya knesset duma bundestag bundesrat sejm seimas saeima riigikogu rada verkhovna majlis shura dáil dail "
    "seanad oireachtas storting folketing riksdag eduskunta althing althingi diet yuan jatiya sangsad milli mejlis "
    "jogorku kenesh khural cortes dewan rakyat negara jirga wolesi meshrano hluttaw".split()
)
"""Parliaments by their own names."""
TOPICS = (
    frozenset(
        "foreign defence defense interior home finance financial trade migration immigration energy health justice "
        "security national external internal affairs policy agriculture agricultural environment environmental climate "
        "education economic economy economics labour labor development international cooperation co-operation culture "
        "cultural tourism transport transportation sport sports youth women water oil petroleum gas resources resource "
        "digital industry industries commerce commercial investment planning budget communications communication "
        "information technology science religious religion political military army navy naval air force forces police "
        "intelligence spy human rights refugee refugees asylum agency presidential state relations humanitarian rural "
        "urban housing works public highways motor infrastructure power electricity mines mining minerals mineral "
        "fisheries forestry livestock food social welfare gender family families children child employment manpower "
        "productivity civil service services aviation maritime marine ports shipping railways roads land lands "
        "environment green population citizenship multicultural indigenous consular counterterrorism counter-terrorism "
        "terrorism counter terrorism nonproliferation non-proliferation arms control disarmament democracy labor "
        "reconciliation peace conflict crisis emergency relief reconstruction border protection customs taxation tax "
        "treasury revenue privatisation privatization enterprise business small innovation research higher training "
        "veterans sciences arts heritage media broadcasting press publicity hajj diaspora overseas expatriate "
        "expatriates integration regional neighbourhood enlargement european eurasian african asian western eastern "
        "near northern southern central hemisphere pacific indo-pacific atlantic global space nuclear atomic chemical "
        "disaster management assistance weapons partnership partnerships strategy strategic engagement outreach "
        "stabilisation stabilization sanctions narcotics law enforcement oceans biological growth monetary market "
        "competition consumer sustainable transition ecological solidarity equality inclusion disability ageing "
        "pensions local government administration administrative reform parliament parliamentary legislative "
        "constitutional electoral federal federation republic cabinet council commission committee board bureau office "
        "department ministry secretariat authority house representatives senate assembly congress emigration "
        "returnees settlement decentralization decentralisation francophonie worship endowments antiquities textiles "
        "steel chemicals fertilizers fertilisers irrigation hydrocarbons sanitation wildlife conservation territorial "
        "cohesion spatial physical homeland borders telecommunications cyber cybersecurity electronics digitalisation "
        "digitalization entrepreneurship cooperatives vocational skills workers minority minorities reforms governance "
        "commons lords lok coal "
        "sabha rajya staff union nations organisation organization bank fund league community communities cabinet "
        "affairs court tribunal court's republic kingdom territory capital staff office bureau mission contact group "
        "coalition defeat special operations command joint chiefs armed ground air guard coast democratic people’s "
        "people's peoples islamic arab emirates commonwealth mediation dialogue negotiations talks process sahel horn "
        "africa asia europe oceania gulf lakes great region middle east north south west sea mediterranean balkans "
        "caucasus latin america caribbean americas nordic baltic arctic summit issues matters question violence "
        "prevention trafficking persons slavery antisemitism anti-semitism freedom press expression rule protocol "
        "party ruling opposition emiri royal imperial majesty central".split()
    )
    | _CHAMBERS
)
"""Fields that offices are for. In a complement, a capitalised word outside this list begins a name."""

_COMPLEMENT_JOINS = frozenset(("of", "for", "on", "to", "and", "&", "the", "in", "against", "at"))
ABBREVIATED = frozenset(("sen", "rep", "gov"))
"""Offices written short, with a full stop and a name: 'Sen. X of Ohio'."""
_PARTY_STATE = frozenset(("communist", "politburo", "revolutionary"))
"""What the party that is the state is called, beside fields: 'of the Communist Party of Vietnam Central Committee'."""


_EXCLUDING = frozenset(
    "former ex late candidate spokesman spokeswoman spokesperson spokespersons aide aides opposition ex-president "
    "ex-minister then-president retired emeritus ousted deposed "
    "erstwhile onetime wife husband son daughter widow would-be aspirant hopeful elect-candidate one-time "
    "former-".split()
)
_PRIVATE = frozenset(
    "club football soccer cricket rugby fc fifa uefa caf company corporation plc university college school church "
    "students student alumni chamber league federation association fan fans festival band startup firm hospital "
    "olympic basketball boxing athletics ioc film studio airline airlines group hotel newspaper magazine".split()
)
"""Fields in which a president or director holds no public office."""


_OF_STATES = frozenset(
    "minister ministers premier envoy envoys delegation ambassador secretary undersecretary vice-minister".split()
)
"""Offices that no company has."""
_KIN = frozenset("wife wives husband husbands spouse spouses daughter daughters son sons widow".split())
"""What makes of an office that of another: 'Governors' Wives'."""
_FAITHFUL = frozenset("community congregation synagogue church mosque".split())
"""Whose leader stands for no state: 'leader of Porto's Jewish community'."""


@dataclass(slots=True)
class Office:
    """An office in words [start, end): its head, and the words before the head that may be a country."""

    start: int
    end: int
    head: str
    plural: bool
    sufficient: bool
    excluded: bool

    @property
    def has_complement(self) -> bool:
        """Whether words follow the head."""
        return self.end - self.start > 1


def office_around(words: Words, head: int, is_place: list[bool], floor: int) -> Office:
    """Read the office whose head is word `head`; nothing before word `floor` belongs to it.

    `is_place[i]` tells whether word i is part of a place, demonym or organisation.
    """
    low = words.lows[head]
    start = _left_edge(words, head, is_place, floor)
    end = _until_style(words, head, _right_edge(words, head, is_place), is_place)
    if words.lows[end : end + 1] in (["'s"], ["’s"]) and words.lows[end + 1 : end + 2] in _PARTIES:
        end += 2
    narrowed = end - head > 1 or start < head
    excluded = (
        any(word in _EXCLUDING for word in words.lows[max(floor, start - 2) : end])
        or _is_private(words, start, end, is_place)
        or _is_of_a_party(words, start, head, end, is_place)
        or ("publicity" in words.lows[head:end])
        or not _FAITHFUL.isdisjoint(words.lows[end : end + 4])
        or not _KIN.isdisjoint(words.lows[end : end + 2])
        or (words.lows[start - 1 : start] == ["its"] and low not in _OF_STATES)  # a company's president
        or (low in ("prince", "princess") and words.lows[head + 1 : head + 2] == ["of"])  # born to it: no office
    )
    return Office(start, end, low, low in PLURAL, low in _SELF_SUFFICIENT or narrowed, excluded)


_PARTIES = (["delegation"], ["team"], ["contingent"], ["mission"])
"""What a country sends out, whose leader is not the country's: 'the leader of Ghana's delegation'."""

_OF_ANYTHING = frozenset("chairman chairwoman chairperson chair director executive leader head".split())
"""Heads of companies, clubs and parties as well as of public bodies."""


_BODIES = frozenset(
    "commission council committee board authority agency bureau office staff bank fund parliament senate house "
    "assembly congress court tribunal cabinet union organisation organization presidency dialogue summit group".split()
)
"""What a public chairman chairs."""


def _is_of_a_party(words: Words, start: int, head: int, end: int, is_place: list[bool]) -> bool:
    """Whether the office is of a party or a firm: no place, body or field of government narrows it."""
    if words.lows[head] not in _OF_ANYTHING:
        return False
    told = [i for i in range(start, end) if i != head]
    if any(words.lows[i] in ("caretaker", "party") for i in told):
        return True
    if words.lows[head].startswith("chair") and told and not any(is_place[i] for i in told):
        return not any(words.lows[i] in _BODIES or words.lows[i] in HEADS for i in told)  # 'chairman of Air Peace'
    return bool(told) and not any(is_place[i] or words.lows[i] in TOPICS or words.lows[i] in HEADS for i in told)


def _is_private(words: Words, start: int, end: int, is_place: list[bool]) -> bool:
    return any(words.lows[i] in _PRIVATE and not is_place[i] for i in range(start, end))


def _left_edge(words: Words, head: int, is_place: list[bool], floor: int) -> int:
    """Go left over ranks, topics, countries and the words that join them."""
    edge = head
    i = head - 1
    while i >= floor:
        low = words.lows[i]
        if is_place[i] or low in _RANKS or low in TOPICS or (low in HEADS and words.texts[i][0].isupper()):
            if (is_place[i] and _is_scene(words, i, floor)) or (low == "local" and words.lows[i + 1] not in _LOCAL):
                break
            edge = i
        elif low == ")" and i - 3 >= floor and words.lows[i - 2] == "(" and is_place[i - 3]:
            i -= 2  # World Health Organization (WHO) Director-General
        elif low in ("’s", "'s"):
            if i - 1 < floor or not is_place[i - 1]:
                break
        elif edge == i + 1 < head and _is_of_country(words, i, is_place, floor):
            edge = i
        elif low in (",", "and") and words.lows[head] in PLURAL and _joins_peoples(words, i, head, is_place, floor):
            pass
        elif low in ("and", "&", "-", "’", "'"):
            before = i - 1
            if before < floor or not (words.lows[before] in TOPICS or is_place[before]):
                break
            if low == "-" and words.ends[before] < words.starts[i]:  # a dateline's dash
                break
            if low == "and" and not (words.lows[i + 1] in TOPICS and words.lows[before] in TOPICS):
                break
        else:
            break
        i -= 1
    return edge


_LOCAL = frozenset("government governance authorities authority administration development council councils".split())
"""What is local in the field of an office; elsewhere it is the hour: '9 a.m. local Secretary X meets'."""


def _is_of_country(words: Words, i: int, is_place: list[bool], floor: int) -> bool:
    """Whether a country owns what the capitalised word at `i` narrows: 'Sudan's Sovereign Council chairman'."""
    return i - 2 >= floor and words.texts[i][0].isupper() and words.lows[i - 1] in ("’s", "'s") and is_place[i - 2]


def _joins_peoples(words: Words, i: int, head: int, is_place: list[bool], floor: int) -> bool:
    """Whether the comma or 'and' at word `i` joins countries before their offices: 'Kenyan, Somali and other leaders'.

    A comma alone may part two clauses: it joins where 'and' follows, or where nothing but countries goes before.
    """
    if i - 1 < floor or not (is_place[i - 1] and is_place[i + 1]):
        return False
    return words.lows[i] == "and" or "and" in words.lows[i:head] or all(is_place[:i])


def _lists_place(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether the comma or 'and' at word `i` adds a country to another: 'the presidents of Uganda, Angola and Chad'."""
    after = i + 1
    while after < len(words) and words.lows[after] in ("the", "and", "as", "well"):
        after += 1
    if not is_place[i - 1] or after >= len(words) or not is_place[after]:
        return False
    while after < len(words) and is_place[after]:
        after += 1
    return words.lows[after : after + 1] not in (["'s"], ["’s"])


def _is_scene(words: Words, i: int, floor: int) -> bool:
    """Whether the place at word `i` is where something happens: 'received in the Kremlin Prime Minister X'."""
    before = i - 1
    if before >= floor and words.lows[before] == "the":
        before -= 1
    return before >= floor and words.lows[before] in ("in", "at")


def _right_edge(words: Words, head: int, is_place: list[bool]) -> int:
    """Go right over 'of', 'for', 'on' complements made of topics, places and organisations."""
    count = len(words.texts)
    i = head + 1
    end = i
    if words.lows[head] in ABBREVIATED:
        return i + 1 if words.lows[i : i + 1] == ["."] else i
    if i < count and words.lows[i] == "-" and i + 1 < count and words.lows[i + 1] in ("general", "elect", "designate"):
        end = i = i + 2
    elif i < count and words.lows[i] in ("general", "designate"):
        end = i = i + 1
    if i < count and words.lows[i] == "-" and i + 2 < count and words.lows[i + 1] == "at":  # ambassador-at-large
        return min(count, i + 4)
    if i >= count or words.lows[i] not in ("of", "for", "on", "to", ",", "in"):
        return end
    if words.lows[i] == "," and not (i + 1 < count and words.lows[i + 1] in TOPICS and words.texts[i + 1][0].isupper()):
        return end
    if words.lows[i] in ("to", "in", "on", "for") and not _takes_complement(words, i, is_place):
        return end
    while i < count:
        low = words.lows[i]
        if (
            is_place[i]
            or low in TOPICS
            or (words.texts[i][0].isupper() and (low in _PARTY_STATE or (low in HEADS and _inside(words, i))))
        ):
            end = i + 1
        elif low in _RANKS and words.texts[i][0].isupper() and words.lows[i - 1] in ("the", "of", "for", "and"):
            pass  # the High Council for ...
        elif low in ("of", "for", "on", "to"):
            if low in ("to", "on", "for") and not _takes_complement(words, i, is_place):
                break
        elif low in ("and", "&", ",", "the", "-", "'s", "’s", "in"):
            if low in (",", "and", "in") and not _continues(words, i, is_place):
                if low == "in" or words.lows[head] not in PLURAL or not _lists_place(words, i, is_place):
                    break
                while not is_place[i + 1]:
                    i += 1
            if low == "and" and _is_unknown_field(words, i, i + 1) and words.lows[i + 1] not in TOPICS:
                return i + 2
        elif low == "(" and i + 2 < count and words.lows[i + 2] == ")" and words.texts[i + 1].isupper():
            i += 3
            end = i
            continue
        elif words.texts[i].isupper() and words.lows[i - 1] in ("of", "for", "the"):  # an organisation's letters
            end = i + 1
        else:
            break
        i += 1
    return end


_STYLES = frozenset("dr mr mrs ms hon engr prof sheikh datuk dato sir shri smt".split())
"""Styles of address that begin a name for certain."""
_LONG_FIELD = 9
"""Words of the longest field in unknown words."""


def _until_style(words: Words, head: int, end: int, is_place: list[bool]) -> int:
    """Go on over a field in unknown words to the name's style: 'of Plantation and Community Infrastructure Hon. X'."""
    opens = end == head + 1 and words.lows[end : end + 1] in (["of"], ["for"])
    goes_on = end > head + 1 and words.lows[end : end + 1] in (["and"], ["&"], ["'"], ["’"])
    if not (opens or goes_on):
        return end
    for k in range(end, min(len(words), end + _LONG_FIELD)):
        if words.lows[k] in _STYLES and words.texts[k][0].isupper():
            return k if words.texts[k - 1][0].isupper() and not is_place[k - 1] else end
        if not (words.texts[k][0].isupper() or words.lows[k] in ("of", "for", "the", "and", "&", "'", "’", "'s", "’s")):
            break
    return end


_STARTS_OFFICE = frozenset("president minister ministers premier chancellor king queen envoy".split())


def _inside(words: Words, i: int) -> bool:
    """Whether the head at word `i` is part of a complement ('Adviser to the President') and begins no new office."""
    if words.lows[i] not in _STARTS_OFFICE:
        return True
    before = i - 2 if words.lows[i - 1] in ("the", "prime", "vice") else i - 1
    if words.lows[before] == "the":
        before -= 1
    return words.lows[before] in ("to", "of")


def _takes_complement(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether 'to', 'on', 'for' or 'in' at word `i` leads a complement and not a phrase of the sentence."""
    after = i + 1
    count = len(words.texts)
    while after < count and words.lows[after] == "the":
        after += 1
    if after >= count:
        return False
    low, head = words.lows[after], words.lows[i - 1]
    if words.lows[i] == "to":
        return (is_place[after] or low in ("president", "prime", "king", "vice")) and head in (
            "ambassador",
            "envoy",
            "representative",
            "adviser",
            "advisor",
            "mediator",
            "commissioner",
            "secretary",
            "assistant",
            "staff",
            "mission",
        )
    if words.lows[i] == "in":
        return is_place[after] and head in ("president", "minister", "leader", "ambassador", "representative", "envoy")
    return is_place[after] or low in TOPICS or (low in _PARTY_STATE and words.texts[after][0].isupper())


def _is_unknown_field(words: Words, i: int, after: int) -> bool:
    """Whether 'and' at `i` adds a capitalised field to another, closed by a comma: 'Migration and Displaced, X,'."""
    return (
        words.lows[i] == "and"
        and words.texts[i - 1][0].isupper()
        and words.lows[i - 1] in TOPICS
        and words.texts[after][0].isupper()
        and words.lows[after + 1 : after + 2] == [","]
        and after + 2 < len(words.texts)
        and words.texts[after + 2][0].isupper()
    )


def _continues(words: Words, i: int, is_place: list[bool]) -> bool:
    """Whether the complement goes on after a comma, 'and' or 'in' at word `i`: 'Industry, Trade and Investment'."""
    after = i + 1
    count = len(words.texts)
    while after < count and words.lows[after] in ("the", "and"):
        after += 1
    if after >= count or (words.lows[after] in HEADS and words.lows[after] not in ("state",)):
        return False
    low = words.lows[after]
    if words.lows[i] == "in":
        return False
    if low not in TOPICS:
        both = all(text[0].isupper() for text in words.texts[after : after + 2])
        narrowed = both and words.lows[after + 1 : after + 2] != [] and words.lows[after + 1] in TOPICS
        return narrowed or _is_unknown_field(words, i, after)  # 'Energy and Natural Resources'
    before = i - 1
    while before > 0 and words.lows[before] in (",", ")", "and"):
        before -= 1
    same_case = words.texts[after][0].isupper() == words.texts[before][0].isupper()
    if not same_case:
        return False
    following = words.lows[after + 1] if after + 1 < count else ""
    return following not in HEADS and not (following in TOPICS and after + 2 < count and words.lows[after + 2] in HEADS)
