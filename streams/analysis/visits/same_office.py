"""Whether two wordings may mean the holder of one office: 'the Thai premier', 'the UN chief'."""

from streams.analysis.visits.identity import LEANS_ON_ALL
from streams.analysis.visits.office_words import TOPICS
from streams.analysis.visits.person import Person
from streams.analysis.visits.polities import only_holder


def key_of_office(person: Person) -> str:
    """Give the key of an official of whom an office alone is told."""
    sender = (person.sender.code or person.sender.name) if person.sender else ""
    return f"{person.head}|{' '.join(sorted(fields_of(person.title)))}|{sender}"


def fields_of(title: str | None) -> frozenset[str]:
    """Give the fields of government that an office is for."""
    return TOPICS & set((title or "").lower().replace(",", " ").split())


def one_of(plural: str | None) -> str | None:
    """Give the office of one of several: 'presidents', 'president'."""
    return plural.removesuffix("s") if plural else None


def are_alike(anaphor: str | None, head: str | None) -> bool:
    """Whether 'the Norwegian premier' may mean a prime minister: heads of government have many names."""
    if anaphor in ("leader", head):
        return True
    return {anaphor, head} <= {"premier", "minister", "pm", "chancellor", "head"}


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two offices are written alike, capitals apart."""
    return (one or "").lower() == (other or "").lower()


_CHIEFS = frozenset(("leader", "premier", "minister", "pm", "chancellor", "taoiseach", "president", "head"))
_ANAPHOR = 1500
"""Characters within which 'the Thai premier' may mean somebody named before whose country is not told."""


def may_be_meant(mention: Person, person: Person) -> bool:
    """Whether a named mention may be whom an office alone means: the same kind of office, no other sender."""
    if mention.excluded or mention.plural or _is_deputy(mention.title) != _is_deputy(person.title):
        return False
    if (
        mention.head != person.head
        and not _is_prime_minister(person, mention)
        and not _is_head_of(person, mention)
        and not _is_chief_of_field(person, mention)
        and not _sits_in_parliament(person, mention)
        and not _is_envoy(person, mention)
        and not (_is_premier(person) and _is_premier(mention))
        and (
            not person.sender
            or person.head not in _CHIEFS
            or not are_alike(person.head, mention.head)
            or fields_of(person.title) - fields_of(mention.title)
        )
    ):
        return False
    if mention.head == person.head == "minister" and _are_two_ministers(person.title or "", mention.title or ""):
        return False
    if person.sender and mention.sender:
        return person.sender.sender_name == mention.sender.sender_name
    if person.sender:
        return person.start - mention.start < _ANAPHOR or person.start >= LEANS_ON_ALL
    return True


def _is_premier(person: Person) -> bool:
    """Whether an office is that of a prime minister, by whatever name: 'the premier', 'the PM'."""
    return person.head in ("premier", "pm", "taoiseach") or "prime" in (person.title or "").lower().split()


def _is_prime_minister(person: Person, mention: Person) -> bool:
    """Whether 'the PM' may mean the Prime Minister."""
    return person.head in ("pm", "premier") and mention.head == "minister" and "prime" in (mention.title or "").lower()


_HEADS_OF_BODIES = frozenset(
    "secretary-general director-general president commissioner director chairperson chairman chairwoman chair".split()
)
_HEADS_OF_FIELDS = (_HEADS_OF_BODIES | {"under-secretary-general", "coordinator", "administrator", "executive"}) - {
    "secretary-general",
    "president",
}
"""Who heads a part of a body: 'the UN relief chief'."""


def _is_head_of(person: Person, mention: Person) -> bool:
    """Whether 'the UN chief' may mean the Secretary-General: one body, and the office that heads it."""
    body, theirs = person.sender, mention.sender or only_holder(mention.head, mention.title, None)
    return (
        person.head in ("chief", "head", "boss")
        and mention.head in (_HEADS_OF_FIELDS if fields_of(person.title) else _HEADS_OF_BODIES)
        and body is not None
        and body.is_organisation
        and theirs is not None
        and theirs.name == body.name
    )


def _is_chief_of_field(person: Person, mention: Person) -> bool:
    """Whether 'the Omani navy chief' may mean the Commander of the Royal Navy of Oman: one sender and field."""
    fields = fields_of(person.title)
    told = mention.sender is not None and bool(fields) and fields <= fields_of(mention.title)
    return told and person.head in ("chief", "head", "boss")


_OF_PARLIAMENT = frozenset("legislator lawmaker parliamentarian".split())


def _sits_in_parliament(person: Person, mention: Person) -> bool:
    """Whether 'a senior Chinese legislator' may mean who is told to be of the congress, and of the same sender."""
    told = (mention.title or "").lower().split()
    both = person.sender is not None and mention.sender is not None
    return (both or person.leaning) and person.head in _OF_PARLIAMENT and not _CHAMBERS.isdisjoint(told)


_SENT = frozenset("envoy representative emissary mediator negotiator coordinator ambassador rapporteur".split())


def _is_envoy(person: Person, mention: Person) -> bool:
    """Whether 'the envoy' or 'the diplomat' may mean a special representative."""
    return person.head in ("envoy", "emissary", "diplomat") and person.bare and mention.head in _SENT


_CHAMBERS = frozenset(
    "parliament parliamentary congress congressman congresswoman assembly senate house senator speaker mp "
    "duma knesset rada sejm sabha".split()
)
_FOREIGN = frozenset("foreign external affairs international relations".split())


def _are_two_ministers(one: str, other: str) -> bool:
    """Whether two titles tell ministers of different ranks or fields: a prime minister has no field."""
    (my_rank, mine), (their_rank, theirs) = (_rank_and_field(title) for title in (one, other))
    if my_rank and their_rank:
        return my_rank != their_rank
    if "prime" in my_rank | their_rank:
        return bool(theirs if "prime" in my_rank else mine)
    return bool(mine and theirs) and not mine & theirs


def _rank_and_field(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give what kind of minister a title tells: 'prime' or 'chief', and the fields, foreign ones as one."""
    words = title.lower().split()
    fields = fields_of(title)
    foreign = frozenset(("foreign",)) if fields & _FOREIGN else frozenset()
    return frozenset(words) & {"prime", "chief", "first"}, (fields - _FOREIGN) | foreign


_DEPUTIES = frozenset(("deputy", "assistant", "vice", "under", "undersecretary", "vice-president", "vice-minister"))


def _is_deputy(title: str | None) -> bool:
    """Whether an office is one rank below another of like name: 'the assistant comptroller'."""
    return not _DEPUTIES.isdisjoint((title or "").lower().split())
