"""What looks like a visit and is none by the label guide: private trips, invitations, history."""

import re
from datetime import date

from ahocorasick_rs import AhoCorasick

UNWELL = re.compile(
    r"\b(?:childbirth|maternity|ailing|hospitali[sz]\w+|(?:admitted|flown|taken|treated|treatment|ward)[^.;]{0,40}hospital|"
    r"hospital (?:bed|ward|stay|treatment|appointment)|medical (?:leave|treatment|attention|reasons|grounds|procedure|"
    r"review)|(?:undergo\w*|receiv\w*|further|cancer) treatment(?! of)|surgery|recuperat\w+)\b",
    re.I,
)
"""What makes a trip private that is made for it, and keeps an official from any other."""
PRIVATE = re.compile(
    UNWELL.pattern + r"|\b(?:medicals|medical (?:trip|checks?|vacation|appointments?|follow-?up|visit|tourism)|"
    r"check-?ups?|"
    r"(?<!national )(?<!public )holidays?|vacation|honeymoon|family (?:matter|affair|reasons|emergency)|"
    r"private (?:visit|trip|travel)|"
    r"personal (?:visit|trip)|"
    r"pilgrimage|lesser hajj|umrah|"
    r"(?:for|seek\w*|dental|eye|hospital) treatment(?! of)|"
    r"football|world cup|soccer|rugby|cricket|tournament|championships?|"
    r"olympics|"
    r"olympic games|friendly match|film(?! (?:studio|festival|industry|school))|movie|concert|album|"
    r"business trip|family (?:visit|trip|matter|reasons)|wedding|book tour|"
    r"campaign (?:trip|visit|tour|stop)|trade mission of companies|party(?:'s)? (?:leaders?|leadership|crisis|"
    r"convention|primary|chairman|chieftains?|secretariat)|"
    r"caretaker chair\w*|crisis rocking the party|governorship|presidential (?:aspirants?|primary|candidates?)|"
    r"nec meeting|shopping|studied|(?:his|her|for(?: further)?) studies|(?:medical|law) (?:college|school)|"
    r"undergraduate)\b",
    re.I,
)
"""Reasons for which an official travels privately, or on the business of a party."""

PRIVATE_ERRAND = re.compile(
    r"\b(?:medicals|medical (?:trip|checks?|check-?ups?|vacation|leave|treatment|appointments?|attention|"
    r"follow-?up|visit)|"
    r"(?:private|family) (?:visit|trip)|family (?:matter|affair|reasons)|"
    r"party (?:leadership|crisis|convention|primary|chairman|secretariat)|caretaker chair\w*|nec meeting)\b",
    re.I,
)
"""Errands so private that they colour every mention of their place in an item."""
ERRAND_WORDS = AhoCorasick(("medical", "private ", "family ", "party ", "caretaker", "nec meeting"))
"""What a private errand begins with, in lower case: looked for first, as a search for the errands takes far longer."""

OFFICIAL_BUSINESS = re.compile(
    r"\b(?:summit|conference|official visit|state visit|working visit|bilateral|talks|assembly|session|forum|"
    r"investment|"
    r"counterparts?(?! (?:in|from) \w+ state)|delegation|inauguration|"
    r"meeting with (?:the )?(?:president|prime minister))\b",
    re.I,
)
"""What makes a trip official, whatever private business goes with it."""


PARTY_AFFAIRS = re.compile(
    r"\b(?:party(?:['’]s)? (?:national )?(?:convention|chairman|leadership|crisis|primary|primaries|"
    r"secretariat|leaders)|national convention|nec meeting|(?:leaders|members) (?:and \w+ )?of the party|"
    r"caretaker (?:chair\w*|committee))\b",
    re.I,
)
"""The inner life of a party: told twice at the head of an item, its travellers are on the party's business."""

ARRESTED = re.compile(r"\b(?:arrested|detained|stopped|intercepted)\b.{0,60}\b(?:as|while|before|when)\b", re.I)
"""What keeps somebody from the journey told next: 'was detained as she prepared to fly to'."""

_BEFORE_LAST = r"\b(?:week|weekend|month|summer|year) before last\b"
LONG_AGO = re.compile(rf",? (?:\w+ ){{0,2}}(?:weeks|fortnight|months?|years?) ago\b|,? the {_BEFORE_LAST}", re.I)
"""Right behind the place: 'his visit to Israel two weeks ago', 'came to Berlin the week before last'."""
LAST_MONTH = re.compile(r"\blast (?:month|year)\b", re.I)
"""By the place, whatever the tense: 'addresses the forum in Suva last month'."""

WISHED_FOR = re.compile(
    r"\blook(?:s|ed|ing)? forward to\b|\bwould (?:welcome|love|be (?:glad|happy|pleased|delighted|hono\w+))\b", re.I
)
"""What, without a date, only tells of a hope."""
OFFERED = re.compile(
    r"(?:\b(?:am|is|are|was|were|be)|'(?:m|re|s)) prepared(?:,? [\w ]{2,24},?)?? to\b",
    re.I,
)
"""What tells of readiness and of no plan."""

NO_PLANS = re.compile(
    r"\b(?:no (?:immediate |current |firm )?(?:plans?|intention|decision)|nothing (?:has been|is|was) decided)\b",
    re.I,
)
FELL_THROUGH = re.compile(
    r"[^.;]{0,60}\b(?:could not be (?:agreed|arranged|fixed)|(?:fell|fallen|falls) through|came to nothing|"
    r"(?:did|does|has|had) (?:not|never) materiali[sz]e?d?|"
    r"(?:is|are|was|were) "
    r"(?:untrue|not true|false|baseless|unfounded|groundless|fake|wrong|incorrect|a lie|lies)|"
    r"never (?:took place|happened|came about)|"
    r"not (?:on (?:the |his |her )?(?:agenda|cards|desk|table|schedule|calendar)|in the works|(?:being )?planned))\b",
    re.I,
)
"""Behind a visit that was never agreed upon: nothing to call off."""
UNTOLD = re.compile(
    r"\b(?:refus(?:ed?|es|ing)|declin(?:ed?|es|ing)) to (?:say|tell|confirm|comment|disclose|reveal)\b[^.;]*$|"
    r"\bneither confirmed nor denied\b[^.;]*$",
    re.I,
)
"""What leaves a visit told behind it open: 'she declined to say whether she would go to'."""


STUDIED = re.compile(
    r"[^.;]{0,90}\b(?:under (?:study|consideration|discussion|examination|review)|being (?:considered|weighed|mulled)|"
    r"still being discussed|"
    r"(?:when|once|if|as soon as) (?:the |an? )?(?:\w+ ){0,3}(?:permits?|allows?|allowed)|"
    r"(?:is|are|were|was) premature|up in the air)\b",
    re.I,
)
"""Behind a visit that nobody has decided upon: 'a trip to London in October was under study'."""
CONDITIONAL = re.compile(r"(?:[\"“]?If|Should|Were|Unless)\b[^.;]*\b(?:would|could|might)\b")
"""At the head of a sentence: 'If elected, he would travel to'."""
WHOEVER = re.compile(r"\bwhoever\b", re.I)
"""What tells of the holder of an office to come."""


STAY_IS_PRIVATE = re.compile(
    r"\b(?:stay|visit|trip|journey|travel)s? (?:is|was|had been|has been|would be|will be) "
    r"(?:purely |strictly |entirely |wholly )?(?:private|personal|unofficial)\b",
    re.I,
)
"""What an item says of all the travel that it tells."""
_THEREAFTER = re.compile(r"\b(?:after which|on (?:his|her) return|when (?:he|she) returns)\b", re.I)


def is_private(words: str, place: int, dropped: bool = False) -> bool:
    """Whether `words` tell of a private trip to the place that ends at `place`, and no official one stands nearer.

    For ill health an official's trip may be `dropped` or moved, too.
    """
    thereafter = _THEREAFTER.search(words, place)
    words = words[: thereafter.start()] if thereafter else words
    if PRIVATE_ERRAND.search(words[max(0, place - 30) : place]):
        return True  # 'a medical trip to Dubai', whatever comes next
    told = (match for match in PRIVATE.finditer(words) if not (dropped and UNWELL.match(match[0])))
    private = min((abs(match.start() - place) for match in told), default=None)
    if private is None:
        return False
    return all(abs(match.start() - place) > private for match in OFFICIAL_BUSINESS.finditer(words))


RECALLED = re.compile(
    r"\b(?:was|were|been) (?:also |still |one of |among )?the (?:very )?(?:first|second|third|last|only) "
    r"[\w' -]{2,60}\bto (?:\w+ly )?$|"
    r"\bdid (?:\w+ly |in fact |indeed )?$",
    re.I,
)
"""Right before a verb of travel: 'he was the first minister to visit', 'we did meet with' look back."""
MARK_OF_TIME = re.compile(r"\b(?:days|weeks|months) before [^,;.\"]{2,80}$", re.I)
"""Before a past journey that only says when something else was: 'three days before the minister boarded a flight'."""

_MONTHS = "january february march april may june july august september october november december".split()
_HISTORY = re.compile(
    r"\b(?:last (?:year|month|spring|summer|autumn|fall|winter|time)|years? ago|months? ago|weeks ago|"
    r"previous(?:ly)?(?! (?:day|evening|night|morning|afternoon)\b)|"
    r"earlier this year|in recent (?:months|years|weeks)|since (?:his|her|"
    r"their) (?:last )?(?:visit|trip)|"
    r"(?:recent|latest) (?:\w+ ){0,3}(?:visit|trip)|recently|twice|several times|many times|\d+ (?:visits|"
    r"times)|(?:in|since|during|until|of) (?:19|20)\d\d|a decade|decades|"
    r"(?:a|one|two|three|four|five|six|several|\d+) (?:months?|years?) (?:after|since|before|earlier)|"
    r"anniversary of (?:the|his|her) visit|had (?:visited|travelled|traveled|met)|historic 19\d\d)\b|" + _BEFORE_LAST,
    re.I,
)
"""Phrases that tell of a visit long over."""
_MONTH = re.compile(
    r"\b(?:in|since|last|of|early|late|mid) (" + "|".join(_MONTHS) + r")(?:,? ((?:19|20)\d\d))?\b(?! \d)", re.I
)


_IN_MONTH = re.compile(r",? (?:back )?in (" + "|".join(_MONTHS) + r"),? ((?:19|20)\d\d)\b", re.I)


def in_an_earlier_month(words: str, place: int, published: date | None) -> bool:
    """Whether a month before that of the publication stands right behind the place: 'his visit to Oman in May 2021'."""
    told = _IN_MONTH.match(words, place)
    if told is None or published is None:
        return False
    return (int(told[2]), _MONTHS.index(told[1].lower()) + 1) < (published.year, published.month)


_MONTH_VISIT = re.compile(r"\b(" + "|".join(_MONTHS) + r")(?:'s)? (?:\w+ ){0,2}(?:visit|trip|tour)\b", re.I)
"""'the president's December visit to India'."""


def is_history(words: str, published: date | None) -> bool:
    """Whether `words` place what they tell more than about a month before the publication."""
    if _HISTORY.search(words):
        return True
    if published is None:
        return False
    for match in _MONTH.finditer(words):
        month = _MONTHS.index(match.group(1).lower()) + 1
        year = int(match.group(2)) if match.group(2) else published.year
        if (year, month) != (published.year, published.month):
            return True
    named = (_MONTHS.index(match.group(1).lower()) + 1 for match in _MONTH_VISIT.finditer(words))
    return any(month != published.month for month in named)


_DENIAL = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)?|reject(?:ed|s|ing)?|refut(?:ed|es|ing)|rubbish(?:ed|es|ing)|"
    r"debunk(?:ed|s|ing)?|scotch(?:ed|es|ing)?|laugh(?:ed|s|ing)? (?:off|at)|play(?:ed|s|ing)? down) "
    r"(?:[\"\w'’-]+ ){0,6}?(?:reports?|rumou?rs?|claims?|suggestions|speculation|talk|stories|that)\b",
    re.I,
)
_BESIDE = re.compile(r"\b(?:during|after|before|while|on|ahead of|in)\b[^,;]*$|[\"“”;]", re.I)
"""What makes a visit the scene of a denial, not what is denied: 'denied the claims during a visit to'."""


def is_denied(words: str) -> bool:
    """Whether `words`, up to the visit in its sentence, deny it: 'denied reports that the minister was to'."""
    denial = _DENIAL.search(words)
    if denial is None:
        return False
    that = words.find(" that ", denial.end())  # 'dismissed a report in the paper that he would go'
    return _BESIDE.search(words, denial.end() if that < 0 else that) is None


ACCEPTED = re.compile(r"(?<!not )(?<!yet )(?<!n't )\baccept(?:ed|s|ance)?\b|\bagreed to\b|\bconfirmed\b", re.I)
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|by (?:tele)?phone|phone call|(?:by|via|over) video|"
    r"video (?:address|message|speech)|pre-?recorded|"
    r"video ?(?:conference|link|call)|telephone|via zoom|"
    r"teleconference|spoke by|call with|online|remotely)\b",
    re.I,
)
"""A meeting at which nobody travels."""
