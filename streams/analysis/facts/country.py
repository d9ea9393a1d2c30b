"""The country that an item concerns: the key of `news.labelled`."""

from collections.abc import Sequence

from schemas import NO_COUNTRY, CriticismFact, DeportationFact, VisitFinding


def country_concerned(
    deportations: Sequence[DeportationFact],
    criticisms: Sequence[CriticismFact],
    acting: str | None,
    visits: Sequence[VisitFinding],
) -> str:
    """Give the country that deports, else the one `acting`, else the one criticised, else the first host.

    `NO_COUNTRY` where none is told.
    """
    told = (
        *(fact.by_country for fact in deportations),
        acting,
        *(fact.criticised_country for fact in criticisms),
        *(visit.host_country for visit in visits),
    )
    return next((code for code in told if code), NO_COUNTRY)
