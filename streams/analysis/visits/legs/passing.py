"""Places that officials touch on the way: 'transits Doha', 'swung by Rome', 'called at Aden', 'drops in on Friday'."""

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Chunk, Sentence
from streams.analysis.visits.leg import Leg, leg_of, open_leg
from streams.analysis.visits.legs.going import comes_for_it
from streams.analysis.visits.legs.presence import tells_of_others
from streams.analysis.visits.stops import list_of_stops, site_after
from streams.analysis.visits.subjects import goes_himself
from streams.analysis.visits.travellers import travellers_of

_FORMS = {
    "transit transits transited transiting": ("", "through", "via", "in", "at"),
    "pass passes passed passing": ("through", "via"),
    "swing swings swung swinging": ("by", "through", "into", "in"),
    "drop drops dropped dropping": ("by", "in", "into"),
    "stop stops stopped stopping": ("by", "off"),
    "call calls called calling": ("at", "in at"),
    "show shows showed showing turn turns turned turning": ("up",),
    "pop pops popped popping": ("up", "in", "into", "by"),
    "roll rolls rolled rolling sweep sweeps swept sweeping": ("into",),
    "sail sails sailed sailing drive drives drove driving": ("into",),
    "check checks checked checking": ("into",),
    "surface surfaces surfaced resurfaced": ("in", "at"),
    "travel travels travelled traveled travelling traveling": ("through", "across", "around"),
}
_WAYS = {verb: ways for verbs, ways in _FORMS.items() for verb in verbs.split()}
PASSING = " ".join(_WAYS)
"""Verbs that with the right small word tell of a place on the way."""
_PARTICLES = frozenset("by through across around via into in at up off on to".split())
_MOST_PARTICLES = 3


def passing(sentence: Sentence, i: int) -> Leg | None:
    """'transited Doha', 'swings by Rome', 'showed up in Kabul'; 'drops in on Friday' where the item tells a place."""
    chunks = sentence.chunks
    ways = _WAYS[chunks[i].low]
    k = i + 1
    while k < len(chunks) and k - i <= _MOST_PARTICLES and chunks[k].low in _PARTICLES:
        k += 1
    led = " ".join(chunk.low for chunk in chunks[i + 1 : k])
    if (
        sentence.in_title
        or not (led.startswith(tuple(way for way in ways if way)) or (led == "" in ways))
        or _is_noun(chunks, i)
    ):
        return None
    who, pronoun = travellers_of(chunks, i)
    site = site_after(chunks, k - 1)
    if tells_of_others(chunks, i, who, pronoun):
        return None
    if site is not None:
        stops, last = list_of_stops(chunks, site)
        leg = leg_of("arrive" if led.startswith(("up", "into")) else "be", sentence, i, stops, last, who, pronoun)
        if leg is not None and leg.tense.time == "none":
            leg.tense.time = "present" if chunks[i].low.endswith("s") else "past"
        return leg
    if led in ("in", "by", "in on") and not sentence.in_title and comes_for_it(chunks, i + 1):
        return open_leg("arrive", sentence, i, who, pronoun, event=False)
    return None


def _is_noun(chunks: list[Chunk], i: int) -> bool:
    """Whether the word at `i` is a noun: 'the drop in', 'their calls at'."""
    return i > 0 and chunks[i - 1].symbol in (m.ARTICLE, m.HIS, m.POSSESSIVE, m.OF, m.WORD)


_PUT_IN = frozenset("make makes made making put puts putting".split())


def appearing(sentence: Sentence, i: int) -> Leg | None:
    """'made a surprise appearance in Kyiv', 'put in an appearance at the base in Gao'."""
    chunks = sentence.chunks
    verb = next((k for k in range(i - 1, max(-1, i - 6), -1) if chunks[k].low in _PUT_IN), None)
    if verb is None or i + 1 >= len(chunks) or chunks[i + 1].low not in ("in", "at"):
        return None
    site = site_after(chunks, i + 1)
    if site is None:
        return None
    stops, last = list_of_stops(chunks, site)
    return leg_of("arrive", sentence, verb, stops, last, *travellers_of(chunks, verb))


_BETWEEN = 6
"""Chunks from being seen or welcomed to where: 'was welcomed at the airport in Lima'."""


_PASSIVE = frozenset("was were is are be been being".split())


def appearing_in(sentence: Sentence, i: int) -> Leg | None:
    """'appeared on Tuesday in Kyiv', 'was welcomed in Rabat', 'has been seen in Doha'."""
    chunks = sentence.chunks
    if sentence.in_title or not goes_himself(chunks, i):
        return None
    if not chunks[i].low.startswith("appear") and not any(chunk.low in _PASSIVE for chunk in chunks[max(0, i - 2) : i]):
        return None
    for k in range(i + 1, min(len(chunks), i + 1 + _BETWEEN)):
        if chunks[k].low in ("in", "at") and (site := site_after(chunks, k)) is not None:
            stops, last = list_of_stops(chunks, site)
            return leg_of("attend", sentence, i, stops, last, *travellers_of(chunks, i))
        if chunks[k].symbol in m.OFFICIAL + m.NAME + m.SAY + m.TO + m.RELATIVE or chunks[k].low == "as":
            break
    return None
