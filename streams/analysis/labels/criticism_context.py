"""A sentence as the rules of criticism hear it: whose voices are in it, and how much an alarm is an appeal for aid."""

from typing import NamedTuple

from streams.analysis.labels import criticism_words as w
from streams.analysis.labels.concepts import Mention, bit
from streams.analysis.labels.sentences import MIGRANT, Sentence
from streams.analysis.labels.vocabulary import Concept

VOICE = bit(Concept.RIGHTS_VOICE)
PUBLIC = bit(Concept.PUBLIC_VOICE)
_JUDGED = bit(Concept.BLAME, Concept.WRONG, Concept.BREACH, Concept.HARM)
_AID = bit(Concept.AID)


class Heard(NamedTuple):
    """A sentence and whose voices are in it."""

    sentence: Sentence
    voice: bool  # a rights or aid body
    public: bool  # a court, a politician, a church
    on_removal: bool  # the item tells of a removal

    @property
    def judged(self) -> bool:
        """Whether conduct is blamed or called a wrong in it."""
        return bool(self.sentence.mask & _JUDGED)

    @property
    def of_civilians(self) -> bool:
        """Whether it tells of those whom an army carries off, who are no migrants."""
        return not self.sentence.mask & MIGRANT and bool(w.CIVILIANS.search(self.sentence.low))

    @property
    def relief(self) -> float:
        """How much a worry counts that may be an appeal for help."""
        if self.judged:
            return 1.0
        low = self.sentence.low
        if w.DISTRESS.search(low) and w.ALERT.search(low):
            return 0.2
        return 0.4 if self.sentence.mask & _AID else 1.0

    def word(self, concepts: int) -> Mention:
        """Give the first word that stands for one of `concepts`."""
        return next(m for m in self.sentence.mentions if m.mask & concepts)

    def span(self, concepts: int) -> tuple[int, int]:
        """Give where the words stand that a finding rests on: the name of the body that speaks, for its voice alone."""
        if concepts == VOICE:
            return voice_span(self.sentence)
        word = self.word(concepts)
        return word.start, word.end


def speaks_for_itself(low: str) -> bool:
    """Tell whether a body speaks for itself in `low`: `our office`, `we are alarmed`."""
    return ("we " in low or "our office" in low or "i " in low) and w.WE.search(low) is not None


def voice_span(sentence: Sentence) -> tuple[int, int]:
    """Give where the rights body is named in the sentence, by a word of the list or by the words of its name."""
    listed = next(((m.start, m.end) for m in sentence.mentions if m.mask & VOICE), None)
    match = w.ORGANISATION.search(sentence.text) or w.WE.search(sentence.low)
    return listed or (match.span() if match else (0, len(sentence.text)))


def is_heard(sentence: Sentence) -> bool:
    """Whether the rights body is the one who speaks: `UNHCR said`, `according to the UN's agency`."""
    start, end = voice_span(sentence)
    return bool(w.SPEAKS.search(sentence.low, end, end + 120) or w.SPEAKER.search(sentence.low, 0, start))
