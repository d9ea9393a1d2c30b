"""Whether an item ties a visit to the movement of refugees and migrants."""

import re
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation

from streams.analysis.visits.story import Story

_BESIDE_IT = re.compile(
    r"\b(?:refugees?|asylum|migrants?|migration|immigration|immigrants?|displaced|displacement|deport\w*|repatriat\w*|"
    r"resettle\w*|unhcr|rohingya|people smugglin?g?|smugglers|human trafficking|trafficking in persons|idps?|"
    r"returnees|stateless)\b",
    re.I,
)
"""What ties a visit to it in the sentences that tell the visit."""
_ELSEWHERE = AhoCorasick(
    ("refugee", "asylum", "migrant", "migration", "resettle", "unhcr", "rohingya", "people smuggl", "returnee"),
    implementation=Implementation.DFA,
)
"""What ties a visit to it from other sentences; those whom a war displaces are its background."""
_AGENDA = re.compile(
    r"\b(?:visit\w*|trip|tour|mission|delegation|travel\w*|summit|session|agenda|programme|program|dialogue|talks?|"
    r"discuss\w*|meet\w*|address\w*|focus\w*|cooperat\w+|thank\w*|announc\w*)\b",
    re.I,
)
"""What a visit is about, or what is said on it."""
_NEXT = 2
"""Sentences from one that tells the visit, within which the story still speaks of it."""


def concerns_migration(story: Story, host: str, told: Iterable[str], indices: Iterable[int]) -> bool:
    """Tell whether the item ties the visit to `host` to refugees or migration.

    `told` are the sentences that tell the visit, `indices` their numbers. Another sentence counts beside one of them,
    or with the business of a visit in it, or where it names the host; not where it names only other stops.
    """
    if any(map(_BESIDE_IT.search, told)) or _ELSEWHERE.find_matches_as_indexes(story.document.title.low):
        return True
    spots = list(indices)
    return any(_bears_on(story, host, index, spots) for index in story.indices_with(_ELSEWHERE))


def _bears_on(story: Story, host: str, index: int, spots: list[int]) -> bool:
    start, end = story.span(index)
    stops = {place.code for place in story.sites.within(start, end)} & story.hosts
    if stops:
        return host in stops
    near = any(abs(index - spot) <= _NEXT for spot in spots if spot >= 0)
    return near or _AGENDA.search(story.body.slice((start, end))) is not None
