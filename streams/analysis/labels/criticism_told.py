"""Criticism without a word of blame: critics who tell of want, ask those in power, or win in court; and the answers.

A bishop who asks what a country has become, doctors who count wounds, a court that tells a ministry to house a family
blame nobody in so many words. So does the ministry that answers: where a charge is answered, somebody has made it.
"""

import re
from collections.abc import Iterator

from streams.analysis.labels.criticism_context import Heard

Told = tuple[tuple[int, int], str, float]
"""Where the words stand in the sentence, the rule, and its strength."""

_CRITIC = re.compile(
    r"\b(?:lawyers?|counsel|attorneys?|solicitors?|barristers?|law (?:cent(?:re|er)|clinic)|doctors?|nurses?|medics?"
    r"|p(?:a)?ediatricians?|psychiatrists?|mayors?|bishops?|archbishop|cardinal|pope|pontiff|nuns?|priests?|pastors?"
    r"|clergy|rabbis?|imams?|church(?:es)?|opposition|mps?|meps?|senators?|deput(?:y|ies)|lawmakers?|peers?"
    r"|lady|lord|councillors?|unions?|judges?|justices?|courts?|tribunal|committees?|panel|inspectors?|inspectorate"
    r"|watchdogs?|auditors?|ombuds\w+|rapporteurs?|experts?|reports?|stud(?:y|ies)|survey|inquiry|investigation"
    r"|researchers?|academics?|scholars|authors?|teachers?|volunteers?|activists?|campaigners?|advocates?|charit(?:y|ies)"
    r"|groups?|organi[sz]ations?|foundation|association|federation|network|relatives|survivors?|fishermen|critics"
    r"|consul|embassy|high commission|editorial)\b"
)
"""Those who speak for migrants or look into their treatment; a government's spokesman is none."""
_SPEAKS = re.compile(
    r"\b(?:said|says?|told|tells?|wrote|writes?|written|asked|asks?|f(?:ind|inds|ound)|counted|counts?|heard|hears?"
    r"|report(?:s|ed)|described?|describes|according to|warn(?:s|ed)|argu(?:es|ed)|add(?:s|ed)|noted?|stat(?:es|ed)"
    r"|complain(?:s|ed)|recall(?:s|ed)|document(?:s|ed)|record(?:s|ed)|registered|examined|collected|spoke|speaks)\b"
)
_WANT = re.compile(
    r"\b(?:never|nobody|no one|nothing|not a single|neither|nowhere|without|cannot|hardly|barely|instead of)\b"
    r"|\b(?:sleep|sleeps|sleeping|slept|lying|lay) (?:\w+ )?(?:on|in|under|beside|outside|rough|twelve|\w+ to a)\b"
    r"|\b(?:\w+ toilets?|\w+ showers?|one \w+) for (?:some |over |about )?(?:a hundred|\w+ hundred|\d[\d,]*|every)\b"
    r"|\b(?:shut|locked|kept|held|left|cut|struck|turned|thrown|taken)"
    r" (?:out|off|up|away|in|apart|from|behind|standing)\b"
    r"|\b(?:refus|den(?:y|ied)|ignor|depriv|separat|crowd|overcrowd|wait(?:s|ed|ing)?\b|stranded|homeless|hungry|sick"
    r"|burns?\b|wounds?\b|marks?\b|bruis|broken|choke|collaps|vanish|disappear)\w*"
    r"|\b(?:dead|die[ds]?|death|hanged|drown\w*|suicide|lost (?:their|his|her) (?:lives|life|bab))\b"
)
"""What people lack or suffer, in plain words."""
_RHETORIC = re.compile(
    r"\"[^\"]*(?:\?|\bhuman beings?\b|\bfamilies, not\b|\bpeople, not\b|\bour own\b|\bany of us\b|\bnobody\b|\bno one\b"
    r"|\bthese (?:people|men|women|children|families|hands)\b|\blike (?:this|that|sacks|goats|animals|cattle|things)\b)"
    r"[^\"]*\""
)
"""What a critic puts as a question, or says of people as people."""
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed)?|urge[sd]?|tells?|told|call(?:s|ed)? (?:up)?on|appeal(?:s|ed) to|wants?|wanted|press(?:es|ed)"
    r"|demand(?:s|ed)?|beg(?:s|ged)|plead(?:s|ed) with)\b[^.;]{0,70}?\b(?:to|not to|that|why|how|what became|be)\b"
    r"[^.;]{0,40}?\b(?:stop|halt|let|free|freed|release[d]?|open|opened|close[d]?|explain|end|lift|drop|scrap|spare"
    r"|withdraw|reverse|reconsider|suspend|restore|investigate|answer|treat|allow|grant|respect|honou?r|uphold|hear"
    r"|count|look|house|could|nobody|not|became)\b"
)
_COURT = re.compile(
    r"\b(?:courts?|tribunal|judges?|committee)\b[^.;]{0,60}?\b(?:told|tells|ordered|orders|gave|gives|awarded|awards|fined"
    r"|f(?:ound|inds) (?:that|against)|ruled against)\b[^.;]{0,90}?\b(?:to pay|to house|to find|to release|to free"
    r"|to let|to hear|to bring|to give|to admit|to take back|to stop|damages|compensation|did not|had not|failed|never"
    r"|against|until \w+day)\b"
)
"""A court that tells a state what it owes to people, or that it did not do."""
_THOSE_IN_POWER = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|ministers?|departments?|home office|home secretary|interior|police"
    r"|authorit(?:y|ies)"
    r"|agency|prefecture|spokes(?:man|woman|person)|company|firm|contractor|commandant|director|officials?|service"
    r"|directorate|institute|navy|coast ?guards?|employers?)\b"
)
_ANSWERS = re.compile(
    r"\b(?:declined to comment|d(?:oes|id) not (?:answer|respond|reply|comment|return)|ha[sd] not (?:answered|replied"
    r"|responded|commented|heard)|den(?:y|ies|ied) (?:it|that|the|any|all|wrong)|within the law"
    r"|procedures? (?:were|was|had|are)|takes? (?:all |any |such )?(?:reports?|allegations?|complaints?|claims?)"
    r"|would (?:look|study|investigate|examine)"
    r"|(?:look|study|studying|looking) (?:at|into) the (?:report|judgment|ruling|letter|claims?)|same for everyone"
    r"|high standard|out of date|above the law|no comment|were not aware|has since changed|mistakes had been)\b"
)
"""What a state or a firm says when it is charged with something."""


def told(h: Heard, about: bool) -> Iterator[Told]:
    """Give what critics tell without blaming; `about` tells that the item is about migrants."""
    low = h.sentence.low
    critic = _CRITIC.search(low)
    heard = h.voice or critic is not None
    if heard and not h.judged and h.relief == 1 and _SPEAKS.search(low) and (want := _WANT.search(low)):
        yield want.span(), "a critic tells of want", 0.8 if h.voice else 0.6
    if heard and (asks := _ASKS.search(low)):
        yield asks.span(), "a critic asks those in power", h.relief * (1.3 if h.voice else 1.0)
    if court := _COURT.search(low):
        yield court.span(), "a court tells what is owed", 1.8
    if about and (rhetoric := _RHETORIC.search(low)):
        yield rhetoric.span(), "a critic speaks of people as people", 1.2
    if about and (answer := _ANSWERS.search(low)) and _THOSE_IN_POWER.search(low):
        yield answer.span(), "those in power answer a charge", 1.0
