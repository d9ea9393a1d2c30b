"""Who goes along: 'accompanied by', 'alongside', 'joined by', 'members of the delegation include'."""

from dataclasses import replace

from streams.analysis.visits import movement as m
from streams.analysis.visits.chunks import Sentence
from streams.analysis.visits.findings import Report
from streams.analysis.visits.people import Person
from streams.analysis.visits.story import Story

_COMPANY_WORDS = (
    "also take part",
    "also attend",
    "also join",
    "also travel",
    "also visit",
    "accompan",
    "joined",
    "alongside",
    "entourage",
    "together with",
    "along with",
    "flanked",
    "delegation",
)
"""What sentences that name companions hold, in lower case."""
_ALSO = frozenset(("part", "attend", "join", "travel", "visit", "come", "go"))
"""With 'also': 'Deputy Minister X will also take part'."""
_MOST = 3
"""The label guide lists no more members of a delegation."""


def add_company(story: Story, reports: list[Report]) -> None:
    """Add the visits of those who go along with the officials of `reports`."""
    for sentence in story.sentences_with(_COMPANY_WORDS):
        reports.extend(_company(story, sentence, reports))


def _company(story: Story, sentence: Sentence, reports: list[Report]) -> list[Report]:
    """Report the officials that one sentence says go along: 'accompanied by', 'on the entourage are'."""
    people = _companions(sentence)
    named = {report.who.key for report in reports if report.kind == "company"}
    leaders = [report for report in reports if report.kind != "company" and report.leg.sentence.index <= sentence.index]
    if not people or not leaders:
        return []
    subject = _leader(story, sentence)
    leader = subject if any(report.who.key == subject for report in leaders) else leaders[-1].who.key
    own = [report for report in leaders if report.who.key == leader]
    led = own[0].who
    trip = next((report.leg for report in own if report.strong and report.kind != "return"), own[0].leg)
    found: list[Report] = []
    for person in people[:_MOST]:
        who = story.identify(person)
        if who is None or who.key == leader or len(named | {who.key}) > _MOST:
            continue
        named.add(who.key)
        if not who.assumed and who.sender_code and led.sender_code not in (None, who.sender_code):
            story.withhold(f"{who.name or who.title}", "named beside a traveller of another country")
            continue
        if who.assumed:
            who.sender, who.sender_code = led.sender, led.sender_code
        found.extend(
            replace(report, who=who, kind="company", leader=leader)
            for report in own
            if report.leg is trip and who.sender_code != report.place.code
        )
    return found


def _leader(story: Story, sentence: Sentence) -> str | None:
    """Give the key of the first official of a sentence: who is accompanied."""
    for chunk in sentence.chunks:
        if chunk.symbol in (m.OFFICIAL, m.NAME) and isinstance(chunk.value, Person):
            who = story.identify(chunk.value)
            return who.key if who else None
    return None


def _companions(sentence: Sentence) -> list[Person]:
    """Give the officials that the sentence says go along with another, in order."""
    chunks = sentence.chunks
    first = chunks[0].value if chunks else None
    if isinstance(first, Person) and first.name and first.title and chunks[0].symbol == m.OFFICIAL:
        rest = [chunk.low for chunk in chunks[1:7]]
        if "also" in rest and _ALSO & set(rest):
            return [first]
    for i, chunk in enumerate(chunks):
        active = chunk.low.startswith("accompan") and chunk.low != "accompanied"
        if active and i + 1 < len(chunks) and chunks[i + 1].symbol in (m.OFFICIAL, m.NAME):
            continue  # 'X accompanies Y': Y is the leader
        opening = chunk.symbol == m.COMPANY or (
            chunk.low in ("joined", "flanked", "together", "along")
            and any(c.symbol in (m.BY, m.WITH) for c in chunks[i + 1 : i + 5])
        )
        if not opening and chunk.value is not None and chunk.low and "delegation" in chunk.low:
            opening = any(
                c.low in ("included", "includes", "include", "comprised", "comprises") for c in chunks[i + 1 : i + 6]
            )
        if opening and not (chunk.symbol == m.COMPANY and i + 1 < len(chunks) and chunks[i + 1].symbol == m.PLACE):
            return [
                after.value
                for after in chunks[i + 1 :]
                if after.symbol == m.OFFICIAL and isinstance(after.value, Person) and _is_one(after.value)
            ]
    return []


def _is_one(person: Person) -> bool:
    """Whether one certain official is meant: by name, or by an office of his own."""
    return person.name is not None or not (person.plural or person.bare or person.head in ("officials", "delegation"))
