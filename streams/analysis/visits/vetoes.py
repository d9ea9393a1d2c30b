"""What an item says against a visit, and whether it outweighs what else the item tells of that visit."""

from ahocorasick_rs import AhoCorasick

from streams.analysis.visits.findings import Gathered
from streams.analysis.visits.story import Story
from streams.analysis.visits.unlike import (
    ERRAND_WORDS,
    OFFICIAL_BUSINESS,
    PARTY_AFFAIRS,
    PRIVATE_ERRAND,
    STAY_IS_PRIVATE,
)

_HEAD = 2000
"""Characters at the head of the text that tell what an item is about."""
_PRIVATELY = AhoCorasick(("private", "personal", "unofficial"))
_PRIVATELY_WITHIN = 40
"""Characters from the beginning of 'journeys would be entirely unofficial' to the beginning of its last word."""
_OF_PARTIES = ("party", "national convention", "nec meeting", "caretaker")
"""What each match of a rule holds, in lower case: looked for first, as the search of a whole text takes far longer."""
_ERRAND_BEFORE, _ERRAND_BEHIND = 150, 200
"""Characters around a private errand in which the country that it goes to stands."""


def without_vetoed(story: Story, visits: list[Gathered]) -> list[Gathered]:
    """Leave out the visits that what was withheld of them outweighs, and those of private errands and of parties."""
    errands = _countries_of_errands(story)
    of_a_party = _is_of_a_party(story) or _is_told_private(story)
    kept: list[Gathered] = []
    for visit in visits:
        veto = story.vetoes.get((visit.who.key, visit.code))
        if veto is None and (of_a_party or (visit.leader is None and visit.code in errands)):
            veto = "private"
        if not veto or _withstands(story, visit, veto):
            kept.append(visit)
    return kept


def _withstands(story: Story, visit: Gathered, veto: str) -> bool:
    """Whether more is told of a visit than a headline or mere presence, and for a private one official business."""
    if veto != "private":
        return any(report.strong and not report.leg.sentence.in_title for report in visit.reports)
    # 'attended a summit and stayed on for a check-up' makes no other journey there official
    told = ((story.words_of(report.leg.sentence), report) for report in visit.reports)
    return any(
        OFFICIAL_BUSINESS.search(words)
        for words, report in told
        if report.strong or not visit.strong or not PRIVATE_ERRAND.search(words)
    )


def _is_told_private(story: Story) -> bool:
    """Whether the item says that the travel it tells is private."""
    low = story.body.low
    spots = _PRIVATELY.find_matches_as_indexes(low)
    return any(STAY_IS_PRIVATE.search(low, max(0, at - _PRIVATELY_WITHIN), end + 1) for _, at, end in spots)


def _is_of_a_party(story: Story) -> bool:
    """Whether the head of the item is about the inner affairs of a party."""
    head = story.body.low[:_HEAD]
    return any(word in head for word in _OF_PARTIES) and len(PARTY_AFFAIRS.findall(story.body.text, 0, _HEAD)) > 1


def _countries_of_errands(story: Story) -> set[str | None]:
    """Give the countries to which the item tells a private trip (mostly for treatment) at all."""
    words = ERRAND_WORDS.find_matches_as_indexes(story.body.low)
    errands = [at for _, at, _ in words if PRIVATE_ERRAND.match(story.body.low, at)]
    countries = {
        place.code
        for errand in errands
        for place in story.sites.within(max(0, errand - _ERRAND_BEFORE), errand + _ERRAND_BEHIND)
        if place.is_site
    }
    title = story.document.title.text
    if PRIVATE_ERRAND.search(title) and not OFFICIAL_BUSINESS.search(title):
        countries |= {place.code for place in story.title_sites.all}
    return countries
