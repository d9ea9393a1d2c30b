"""The facts of labelled items: who removes whom to where and how many; who criticises whom."""

from streams.analysis.facts.acting import acting_country
from streams.analysis.facts.country import country_concerned
from streams.analysis.facts.criticism import read_criticisms
from streams.analysis.facts.deportation import read_deportations

__all__ = ["acting_country", "country_concerned", "read_criticisms", "read_deportations"]
