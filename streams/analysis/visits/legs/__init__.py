"""Who goes where: reading the legs of journeys out of the chunks of one sentence, by kind of trigger."""

from streams.analysis.visits.legs.triggers import read_legs

__all__ = ["read_legs"]
