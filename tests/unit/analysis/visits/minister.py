"""One minister whose visits several modules of tests read, out of an item of Thursday, 30 November 2023."""

from datetime import date

from schemas import NewsItem
from streams.analysis import analyse

MINISTER = "Icelandic Health Minister Birna Olafs"


def visits_of_the_minister(text: str) -> dict[str, tuple[str, str, str]]:
    """Give first day, last day (the first where none is told) and status of the minister's visits, by country."""
    item = NewsItem(id="1", title="", text=text.replace("MINISTER", MINISTER), published=date(2023, 11, 30))
    found = [visit for visit in analyse(item).visits if visit.official == "Birna Olafs"]
    return {one.host_country: (str(one.start), str(one.end or one.start), str(one.status)) for one in found}
