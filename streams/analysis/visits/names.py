"""Personal names by the grammar of capital letters, honorifics and particles; no list of persons."""

import re

from streams.analysis.visits.movement import FORMS
from streams.analysis.visits.office_words import HEADS, TOPICS
from streams.analysis.visits.words import Words

HONORIFICS = frozenset(
    "retired rtd retd datuk seri tan sri dato' shri smt rep colonel lieutenant-general major-general ambassador "
    "maj-gen lt-gen brig-gen rear-admiral vice-admiral mr mrs ms miss dr prof professor sir dame lord lady hon "
    "honourable honorable chief alhaji alhaja malam mallam otunba sheikh shaikh sheikha gen general maj major col "
    "colonel lt lieutenant brig brigadier capt captain amb ambassador admiral rear marshal ret retd rtd he h.e "
    "h.e. excellency majesty highness his her shri smt sri ayatollah cardinal archbishop bishop reverend rev "
    "senator sen rep gov engr barr barrister pastor comrade prince princess datuk dato tan tun haji u daw nana oba "
    "amir eze pandit kyai hajia arc surgeon tengku raja air vice cde comr sultan emir mp mk mep msp mla madam madame "
    "hon'ble hrh hh h.h. h.r.h. maulana mullah mawlawi mufti sayyid ustaz datin puan encik khun bapak ibu lyonpo "
    "lyonchhen dasho ratu afioga susuga baroness baron viscount rabbi imam patriarch monsignor msgr eng atty commodore "
    "sardar begum sultana rt h.m. h.s.h. s.e. alh adm mme mlle supt insp cllr messrs lawyer advocate adv".split()
)
_LEADING = HONORIFICS - {"he", "u", "vice", "his", "her", "mp", "air"} | {"h.e."}
PARTICLES = frozenset(
    "bin bint ibn binti al el van von der den de da do dos das del della di du la le los ben abu abd ul ur y ap af "
    "av zu dela san st e i ud ou uld ould".split()
)
_STYLES = frozenset(("highness", "majesty", "excellency", "royal", "holiness", "eminence", "serene"))
NOT_NAMES = frozenset(
    "people peoples arab islamic democratic socialist chamber management commerce partnership institute centre "
    "center foundation initiative programme program authority corporation company association society trust "
    "network alliance front movement force forces army police radio television times post daily journal services "
    "assistance northern southern eastern western asia africa europe america islands island springs valley beach "
    "river lake cross cabinet the a an this that these those he she it they we i you his her its their our my who "
    "whom whose which what when where why how and but or nor so yet for of in on at by to from with without as if "
    "while although though because since until after before during meanwhile however moreover furthermore also "
    "aide aides spokesman spokeswoman spokesperson wisma istana bhavan bhawan palacio palais palazzo "
    "nevertheless nonetheless notwithstanding therefore thus hence otherwise instead indeed perhaps maybe still "
    "likewise similarly additionally consequently subsequently afterwards afterward thereafter eventually finally "
    "ultimately elsewhere separately reportedly apparently presumably initially originally recently previously "
    "currently unfortunately interestingly significantly notably importantly already besides "
    "according earlier later today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept sep oct nov dec mon tue wed thu fri sat sun tues thur thurs more most many some all both each every "
    "other another such no not there here then than now once again among amid between under over about against "
    "across upon per via speaking following asked addressing arriving returning visiting welcoming commenting "
    "responding citing noting adding breaking news update video photo photos pictures exclusive opinion editorial "
    "analysis read watch live latest report reports reuters afp ap dpa nan xinhua bbc cnn tass ani pti ians "
    "anadolu government ministry department embassy council committee commission parliament senate house congress "
    "assembly union party court office agency bureau forum summit conference meeting dialogue session week month "
    "year day morning afternoon evening night noon covid covid-19 un eu us uk nato g7 g20 g8 cop26 cop27 opec "
    "residence guesthouse headquarters compound barracks "
    "brics asean ecowas airport palace hotel hall square embassy mission team group bank fund university street "
    "road avenue villa capital city state country nation republic kingdom federal national international global "
    "world general foreign affairs minister president prime secretary special envoy joint statement remarks press "
    "release media schedule visit visits travel travels trip tour talks meets met meet holds hold leaves leave "
    "arrives arrive departs depart heads returns return attends attend hosts host receives receive welcomes "
    "welcome calls call says say will would should could can must shall is are was were has have had be been do "
    "does did off out up back new old first second third last next two three four five six seven eight nine ten "
    "dear yes thank thanks thousands hundreds millions dozens several senior top high level official officials "
    "leader leaders delegation chief counterpart counterparts ahead despite deputy acting assistant vice former "
    "late ex bilateral official working state ministerial annual agreement treaty pact accord protocol convention "
    "declaration communiqué communique memorandum mou war crisis peace security defence defense trade economic "
    "climate human rights refugee refugees migrant migrants asylum seekers christmas easter ramadan hajj eid "
    "olympics cup budget below above question questions answer answers humanitarian political "
    "wife husband spouse part aboard others along alongside completing rounding joined included including accompanied "
    "subcommittee prevention budgetary communist party issues expatriates crown supreme wives "
    "spouses colleagues directorate division secretariat unit".split()
)
"""Capitalised words that begin no name: starts of sentences, days, organs of state and what headlines are made of."""


_REGIONS = frozenset(
    "africa african asia asian europe european america americas american pacific atlantic caribbean mediterranean gulf "
    "balkan balkans baltic baltics nordic caucasus mideast oceania arctic sahel maghreb levant horn latin scandinavia "
    "southeast northeast southwest northwest asia-pacific indo-pacific arabian eurasian".split()
)
"""Parts of the world, and of what they are: 'a Gulf tour', 'her African trip'."""
_BEFORE_REGIONS = frozenset("west east south north central".split())
_IN_NO_NAME = NOT_NAMES | _REGIONS | HEADS | FORMS.keys()
_PREFIXED = re.compile(r"(?:[ae][lnrstz]|d|bin|ibn|ben|ould)[-'][A-Z]")
"""el-Sissi, al-Sudani, ash-Shaykh, d'Estaing: a name word whose first letter is small."""


def is_name_word(text: str, low: str) -> bool:
    """Whether a word can be part of a personal name."""
    return (
        (text[0].isupper() or _PREFIXED.match(text) is not None)
        and low not in _IN_NO_NAME
        and (len(text) == 1 or not text.isupper() or len(text) > 5)
        and "." not in low[:-1]
    )


_LATER = frozenset("prince may march june april august".split())
"""Words that are part of a name only after another part of it: 'Theresa May'."""
_AMID = frozenset("jan mar jun jul sep oct dec sun mon thu an do so".split())
"""Words that are part of a name only between two others: 'Daw Khin Mar Aye'."""
_NUMERAL = re.compile(r"X{0,2}(?:I{2,3}|IV|V|VI{1,3}|IX|X)$")
"""The number of a monarch or pope, from the second on."""
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
_PREPOSITIONS = frozenset("on last next this every since until by from".split())
_SURNAMES = frozenset("bishop major pastor prince marshal pandit".split())
"""Styles of address that are family names too: 'Foreign Minister Bishop'."""


def name_from(words: Words, i: int, is_place: list[bool], stop: int | None = None) -> tuple[int, int] | None:
    """Read a name that begins at word `i` (honorifics may lead): the name's word range, without honorifics."""
    count = len(words.texts) if stop is None else stop
    texts, lows = words.texts, words.lows
    while i < count and (
        (lows[i] in _LEADING and not (lows[i] in ("sultan", "emir") and i and lows[i - 1] in _STYLES))
        or (lows[i] in ("his", "her") and i + 1 < count and lows[i + 1] in _STYLES)
        or (lows[i] in _STYLES and i and lows[i - 1] in ("his", "her"))
        or (lows[i] in (".", "'", "’") and i and lows[i - 1] in HONORIFICS)
        or (texts[i] in _SHORT_STYLES and _goes_on_with_title(words, i + 1))
        or _retired(words, i)
        or _opens_rank(words, i)
        or _opens_style(words, i)
    ):
        i += 1
    if i < count and texts[i] == "-" and i + 1 < count and lows[i + 1] in HONORIFICS:  # Maj.-Gen.
        return name_from(words, i + 1, is_place, stop)
    begin = i
    end = begin
    full = 0
    while i < count and i - begin < 8:
        text, low = texts[i], lows[i]
        if is_place[i] and not _place_in_name(words, i, is_place, full):
            break
        if full and low in _BEFORE_NAMES and texts[i][0].isupper():
            break
        if (
            is_name_word(text, low)
            or (full and text[0].isupper() and (low in _LATER or (low in _AMID and _goes_on(words, i + 1))))
            or (i == begin and low in _WEEKDAYS and _is_first_name(words, i))
            or (i == begin and _is_family_in_capitals(words, i))
        ):
            full += len(text) > 1
            i += 1
            end = i
        elif (i > begin and text == "." and len(texts[i - 1]) == 1 and texts[i - 1].isupper()) or (
            (full or i == begin) and low in PARTICLES and _names_behind_particles(words, i + 1)
        ):  # an initial: Antony J. Blinken
            i += 1
        elif full and _NUMERAL.match(text):
            i += 1
            end = i
        elif i == begin and _INITIALS.match(text) and _goes_on(words, i + 1):
            i += 1
        elif full and low == "," and i + 1 < count and lows[i + 1] in ("jr", "sr"):
            i += 2
            end = i
        else:
            break
    if end < count and lows[end] in HEADS and TOPICS.issuperset(lows[begin:end]):
        return None  # 'Deputy Prime Minister, Energy Minister X'
    if end - begin == 1 and lows[begin] in _BEFORE_REGIONS and lows[end : end + 1] and lows[end] in _REGIONS:
        return None  # 'a mission to West Africa'
    return (begin, end) if full else None


_SHORT_STYLES = frozenset(("HE", "HM", "HH"))
"""Styles of address in capitals: 'HE Sheikh X', where 'He' is a pronoun."""
_BEFORE_NAMES = frozenset(("dr", "mr", "mrs", "ms", "hon"))
"""Styles that never stand inside a name: what goes before is no part of it."""


def _goes_on_with_title(words: Words, i: int) -> bool:
    """Whether a name or a further style of address stands at word `i`."""
    return i < len(words) and (words.lows[i] in _LEADING or is_name_word(words.texts[i], words.lows[i]))


def _names_behind_particles(words: Words, i: int) -> bool:
    """Whether a name word stands at word `i`, with one more particle before it at most: 'de la Fuente'."""
    i += i < len(words) and words.lows[i] in PARTICLES
    return i < len(words) and is_name_word(words.texts[i], words.lows[i])


def _goes_on(words: Words, i: int) -> bool:
    """Whether word `i` is part of a name for certain."""
    return i < len(words) and len(words.texts[i]) > 1 and is_name_word(words.texts[i], words.lows[i])


def _is_first_name(words: Words, i: int) -> bool:
    """Whether the weekday at word `i` is a given name: 'the minister, Sunday Okello'."""
    return i > 0 and words.lows[i - 1] not in _PREPOSITIONS and words.texts[i].istitle() and _goes_on(words, i + 1)


_SHORTEST_IN_CAPITALS = 2


def _is_family_in_capitals(words: Words, i: int) -> bool:
    """Whether the short word in capitals at `i`, behind an office, begins a name: 'Foreign Minister KIM Min-seok'."""
    text = words.texts[i]
    behind_office = i > 0 and words.lows[i - 1] in HEADS
    capitals = text.isupper() and text.isalpha() and len(text) >= _SHORTEST_IN_CAPITALS
    return capitals and behind_office and words.lows[i] not in _IN_NO_NAME and _goes_on(words, i + 1)


def style_as_surname(words: Words, i: int) -> tuple[int, int] | None:
    """Read the style of address at word `i`, right behind an office, as a family name: 'Foreign Minister Bishop'."""
    alone = i < len(words) and words.lows[i] in _SURNAMES and words.texts[i].istitle() and not _goes_on(words, i + 1)
    return (i, i + 1) if alone else None


_BEFORE_RANKS = frozenset("vice air senior police army fleet field grand first chief".split())
_RANKS_BEHIND = frozenset("general admiral marshal commodore".split())


def _opens_rank(words: Words, i: int) -> bool:
    """Whether word `i` leads to a rank or a seat before a name: 'Vice Admiral X', 'Senior General Y', 'Deputy Z'."""
    if i + 1 >= len(words) or not words.texts[i][0].isupper():
        return False
    if words.lows[i] == "deputy":
        return _goes_on(words, i + 1) and words.lows[i + 1] not in TOPICS
    if words.lows[i] == "air" and words.lows[i + 1] in ("vice", "chief"):
        i += 1
    return words.lows[i] in _BEFORE_RANKS and words.lows[i + 1 : i + 2] != [] and words.lows[i + 1] in _RANKS_BEHIND


def _opens_style(words: Words, i: int) -> bool:
    """Whether word `i` only leads to a style: 'the Hon X', 'the Right Honourable Y'."""
    following = words.lows[i + 1] if i + 1 < len(words) else ""
    return (words.lows[i] == "the" and following in ("hon", "honourable", "rt", "right", "rev", "most")) or (
        words.lows[i] in ("right", "most") and following in ("hon", "honourable", "rev", "reverend")
    )


def _place_in_name(words: Words, i: int, is_place: list[bool], full: int) -> bool:
    """Whether a word that is also a place stands inside a name: 'Israel Katz', 'Michelle Bachelet Jordan'."""
    nxt = i + 1
    return (
        nxt < len(words.texts)
        and not is_place[nxt]
        and is_name_word(words.texts[nxt], words.lows[nxt])
        and words.texts[nxt].istitle()
        and (i == 0 or not is_place[i - 1])
        and words.ends[i] + 1 == words.starts[nxt]
        and not full
    )


def _retired(words: Words, i: int) -> bool:
    """Whether word `i` is inside '(rtd)' before a name."""
    return words.lows[i] in ("(", ")") and any(
        0 <= k < len(words) and words.lows[k] in ("rtd", "retd", "ret", "retired") for k in (i - 1, i + 1)
    )


def name_until(words: Words, end: int, is_place: list[bool], floor: int) -> tuple[int, int] | None:
    """Read the name whose last word is before `end`, not beginning before `floor`."""
    texts, lows = words.texts, words.lows
    i = end - 1
    begin = end
    full = 0
    while i >= floor and end - i <= 8:
        text, low = texts[i], lows[i]
        if low in HONORIFICS and full and text[0].isupper() and low not in ("prince",):
            break
        if is_place[i] and (full == 0 or (i > floor and is_place[i - 1])):
            break
        if is_name_word(text, low):
            full += len(text) > 1
            begin = i
        elif full and (
            (low in PARTICLES and i > floor and (texts[i - 1][0].isupper() or lows[i - 1] in PARTICLES))
            or (text == "." and i and len(texts[i - 1]) == 1)
        ):
            pass
        elif full and text == "." and i and lows[i - 1] in HONORIFICS:
            break
        else:
            break
        i -= 1
    return (begin, end) if full else None


_BEHIND_INITIAL = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])")
"""Where the words of a name part, though written close: 'S.Kumar'."""


def name_text(text: str, words: Words, span: tuple[int, int]) -> str:
    """Give the name in words `span` as the text has it, on one line."""
    name = " ".join(text[words.starts[span[0]] : words.ends[span[1] - 1]].split())
    return _BEHIND_INITIAL.sub(" ", name) if "." in name else name
