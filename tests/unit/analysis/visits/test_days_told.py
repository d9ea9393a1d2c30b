"""In how many ways the press tells the days of a visit; all items are of Thursday, 30 November 2023."""

from datetime import date

import pytest

from schemas import NewsItem, VisitFinding
from streams.analysis import analyse

PUBLISHED = date(2023, 11, 30)
SOLHEIM = "Norwegian Foreign Minister Ingrid Solheim"


def _visits(text: str) -> tuple[VisitFinding, ...]:
    """Read a text, behind a title and a bar where it has one."""
    title, _, body = text.rpartition("|")
    item = NewsItem(id="1", title=title, text=body.replace("SOLHEIM", SOLHEIM), published=PUBLISHED)
    return analyse(item).visits


def _days(visit: VisitFinding) -> tuple[str, str, str]:
    """Give first day, last day (the first where none is told) and status."""
    return str(visit.start), str(visit.end or visit.start), str(visit.status)


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("SOLHEIM arrived in Nairobi on Wednesday for a three-day visit to Kenya.",
         "2023-11-29", "2023-12-01", "ongoing"),
        ("SOLHEIM wrapped up a three-day visit to Kenya on Thursday.",
         "2023-11-28", "2023-11-30", "ongoing"),
        ("SOLHEIM left Nairobi on Wednesday at the end of a two-day visit to Kenya.",
         "2023-11-28", "2023-11-29", "concluded"),
        ("On the final day of her three-day visit to Kenya, SOLHEIM on Thursday toured a camp in Dadaab.",
         "2023-11-28", "2023-11-30", "ongoing"),
        ("SOLHEIM landed in Nairobi, Kenya, late on Wednesday. She stays for three days.",
         "2023-11-29", "2023-12-01", "ongoing"),
        ("SOLHEIM travels to Kenya on Monday. During the two-day visit she will see a camp.",
         "2023-12-04", "2023-12-05", "announced"),
        ("SOLHEIM departs for Kenya this evening on a week-long visit.",
         "2023-11-30", "2023-12-06", "ongoing"),
        ("SOLHEIM kicked off a two-day visit to Kenya on Thursday.",
         "2023-11-30", "2023-12-01", "ongoing"),
        ("SOLHEIM is in Kenya on a three-day visit that began on Tuesday.",
         "2023-11-28", "2023-11-30", "ongoing"),
        ("SOLHEIM flew into Nairobi, Kenya, on Thursday for a 48-hour visit.",
         "2023-11-30", "2023-12-01", "ongoing"),
        ("SOLHEIM is to make a one-day visit to Kenya on Friday.",
         "2023-12-01", "2023-12-01", "announced"),
        ("SOLHEIM flew to Kenya on Wednesday. She is expected back in Oslo on Saturday.",
         "2023-11-29", "2023-12-02", "ongoing"),
        ("SOLHEIM leaves for Kenya on Sunday and returns on Tuesday.",
         "2023-12-03", "2023-12-05", "announced"),
        ("SOLHEIM arrived in Kenya yesterday. She boards her flight home on Saturday.",
         "2023-11-29", "2023-12-02", "ongoing"),
        ("SOLHEIM is in Kenya, where on Wednesday she met the president. She goes home this evening.",
         "2023-11-29", "2023-11-30", "ongoing"),
        ("SOLHEIM flies to Kenya on Sunday and will be home by Wednesday.",
         "2023-12-03", "2023-12-06", "announced"),
        ("SOLHEIM travels to Kenya on Friday. She comes back to Oslo on December 4.",
         "2023-12-01", "2023-12-04", "announced"),
        ("SOLHEIM is in Kenya since Tuesday. She will fly back to Oslo on Friday.",
         "2023-11-28", "2023-12-01", "ongoing"),
        ("SOLHEIM arrived in Kenya on Tuesday and leaves on Friday.",
         "2023-11-28", "2023-12-01", "ongoing"),
        ("SOLHEIM arrived in Kenya on Tuesday and is scheduled to depart on Saturday.",
         "2023-11-28", "2023-12-02", "ongoing"),
        ("SOLHEIM departed Nairobi on Thursday after a visit to Kenya. She had arrived on Tuesday.",
         "2023-11-28", "2023-11-30", "ongoing"),
        ("SOLHEIM returned to Oslo on Wednesday from Kenya, where she had been since Monday.",
         "2023-11-27", "2023-11-29", "concluded"),
        ("SOLHEIM returned from Kenya on Wednesday.",
         "None", "2023-11-29", "concluded"),
        ("SOLHEIM will fly to Kenya today. She will be away until Sunday.",
         "2023-11-30", "2023-12-03", "ongoing"),
        ("SOLHEIM left on Thursday morning for Kenya. Her return is set for Saturday.",
         "2023-11-30", "2023-12-02", "ongoing"),
        ("SOLHEIM will travel to Kenya for the Africa climate summit, which takes place on 5 and 6 December.",
         "2023-12-05", "2023-12-06", "announced"),
        ("SOLHEIM will attend the Africa climate summit in Nairobi, Kenya, from 5 to 6 December.",
         "2023-12-05", "2023-12-06", "announced"),
        ("SOLHEIM leaves on Sunday for the Africa climate summit in Nairobi. The event runs from December 4 to"
         " 6.",
         "2023-12-03", "2023-12-06", "announced"),
        ("SOLHEIM departed Oslo on Thursday to attend the Africa summit in Nairobi, scheduled for December "
         "1-2.",
         "2023-11-30", "2023-12-02", "ongoing"),
        ("SOLHEIM will be in Kenya from Monday.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM is in Kenya until Saturday.",
         "None", "2023-12-02", "ongoing"),
        ("SOLHEIM will visit Kenya December 4 through 7.",
         "2023-12-04", "2023-12-07", "announced"),
        ("SOLHEIM is visiting Kenya through Saturday.",
         "None", "2023-12-02", "ongoing"),
        ("SOLHEIM has been in Kenya since Tuesday.",
         "2023-11-28", "2023-11-28", "ongoing"),
        ("SOLHEIM flies to Kenya on Monday and stays until Wednesday.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM flies to Kenya on Monday, where she will remain through Thursday.",
         "2023-12-04", "2023-12-07", "announced"),
        ("SOLHEIM will visit Kenya between Monday and Wednesday.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM arrived in Kenya today.",
         "2023-11-30", "2023-11-30", "ongoing"),
        ("SOLHEIM arrived in Kenya last night.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM has arrived in Kenya.",
         "2023-11-30", "2023-11-30", "ongoing"),
        ("SOLHEIM arrives in Kenya tomorrow.",
         "2023-12-01", "2023-12-01", "announced"),
        ("SOLHEIM arrives in Kenya on Wednesday.",
         "2023-12-06", "2023-12-06", "announced"),
        ("SOLHEIM landed in Kenya in the early hours of Thursday.",
         "2023-11-30", "2023-11-30", "ongoing"),
        ("SOLHEIM touched down in Nairobi, Kenya, on Wednesday evening.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM left Oslo on Tuesday night and arrived in Kenya on Wednesday morning.",
         "2023-11-29", "2023-11-29", "ongoing"),
        ("SOLHEIM flies to Kenya tonight and meets the president there on Friday.",
         "2023-11-30", "2023-11-30", "ongoing"),
        ("NAIROBI, Nov 30 - Kenya's President Wilson Kamau received SOLHEIM today.",
         "2023-11-30", "2023-11-30", "ongoing"),
        ("SOLHEIM visited Kenya on Wednesday.",
         "2023-11-29", "2023-11-29", "concluded"),
        ("SOLHEIM will visit Kenya next week.",
         "None", "None", "announced"),
        ("SOLHEIM will visit Kenya later this month.",
         "None", "None", "announced"),
        ("SOLHEIM will visit Kenya in early December.",
         "None", "None", "announced"),
        ("SOLHEIM will visit Kenya soon, the ministry said on Thursday.",
         "None", "None", "announced"),
        ("SOLHEIM is on an official visit to Kenya.",
         "None", "None", "ongoing"),
        ("SOLHEIM will travel to Kenya at the end of the month. The visit, from 28 to 30 December, takes in "
         "Mombasa.",
         "2023-12-28", "2023-12-30", "announced"),
        ("SOLHEIM will pay a visit to Kenya in December. The three-day trip starts on the 12th.",
         "2023-12-12", "2023-12-14", "announced"),
        ("Foreign Minister to visit Kenya 4-6 December|SOLHEIM will visit Kenya for talks on refugees.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will visit Kenya from the 4th to the 6th of December.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will visit Kenya on 4-6 December 2023.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will visit Kenya from 30 December to 2 January.",
         "2023-12-30", "2024-01-02", "announced"),
        ("SOLHEIM will visit Kenya (4-6 December).",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will visit Kenya from 2023-12-04 to 2023-12-06.",
         "2023-12-04", "2023-12-06", "announced"),
        ("SOLHEIM will visit Kenya on 04/12/2023.",
         "2023-12-04", "2023-12-04", "announced"),
        ("SOLHEIM will visit Kenya on Monday and Tuesday.",
         "2023-12-04", "2023-12-05", "announced"),
        ("SOLHEIM will visit Kenya next Monday and Tuesday.",
         "2023-12-04", "2023-12-05", "announced"),
        ("SOLHEIM will visit Kenya on January 9.",
         "2024-01-09", "2024-01-09", "announced"),
        ("SOLHEIM will visit Kenya on Monday, 4 December, and Tuesday, 5 December.",
         "2023-12-04", "2023-12-05", "announced"),
        ("SOLHEIM will visit Kenya this weekend.",
         "None", "None", "announced"),
        ("SOLHEIM will visit Kenya the day after tomorrow.",
         "2023-12-02", "2023-12-02", "announced"),
        ("SOLHEIM will visit Kenya in three days' time.",
         "2023-12-03", "2023-12-03", "announced"),
        ("SOLHEIM arrived in Kenya two days ago.",
         "2023-11-28", "2023-11-28", "ongoing"),
        ("SOLHEIM will visit Kenya on Dec. 4 and 5.",
         "2023-12-04", "2023-12-05", "announced"),
        ("SOLHEIM cancelled a trip to Kenya planned for next week.",
         "None", "None", "cancelled"),
        ("SOLHEIM will visit Kenya on December 11 instead of December 4.",
         "2023-12-11", "2023-12-11", "rescheduled"),
        ("The visit of SOLHEIM to Kenya has been moved to December 11-12.",
         "2023-12-11", "2023-12-12", "rescheduled"),
        ("SOLHEIM has brought forward her trip to Kenya and flies on Friday rather than Monday.",
         "2023-12-01", "2023-12-01", "rescheduled"),
    ],
)  # fmt: skip
def test_the_days_of_a_visit_are_read(text: str, start: str, end: str, status: str) -> None:
    (visit,) = [visit for visit in _visits(text) if visit.official == "Ingrid Solheim"]
    assert _days(visit) == (start, end, status)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("SOLHEIM will visit Kenya, Uganda and Rwanda from December 4 to 9.",
         {
             "KEN": ("2023-12-04", "2023-12-09", "announced"),
             "UGA": ("2023-12-04", "2023-12-09", "announced"),
             "RWA": ("2023-12-04", "2023-12-09", "announced"),
         }),
        ("SOLHEIM will visit Nairobi December 4-5, Kampala December 6, and Kigali December 7-8.",
         {
             "KEN": ("2023-12-04", "2023-12-05", "announced"),
             "UGA": ("2023-12-06", "2023-12-06", "announced"),
             "RWA": ("2023-12-07", "2023-12-08", "announced"),
         }),
        ("SOLHEIM will visit Kenya on Monday and Tuesday and Uganda on Wednesday.",
         {
             "KEN": ("2023-12-04", "2023-12-05", "announced"),
             "UGA": ("2023-12-06", "2023-12-06", "announced"),
         }),
        ("SOLHEIM arrived in Kenya on Wednesday. From Nairobi she flies on to Uganda on Friday. She returns to"
         " Oslo on Sunday.",
         {
             "KEN": ("2023-11-29", "2023-12-01", "ongoing"),
             "UGA": ("2023-12-01", "2023-12-03", "announced"),
         }),
        ("SOLHEIM will make a five-day trip to Kenya and Uganda from Monday.",
         {
             "KEN": ("2023-12-04", "2023-12-08", "announced"),
             "UGA": ("2023-12-04", "2023-12-08", "announced"),
         }),
        ("SOLHEIM will visit Kenya, Uganda and Rwanda next week.",
         {
             "KEN": ("None", "None", "announced"),
             "UGA": ("None", "None", "announced"),
             "RWA": ("None", "None", "announced"),
         }),
    ],
)  # fmt: skip
def test_each_country_of_a_trip_has_its_own_days(text: str, countries: dict[str, tuple[str, str, str]]) -> None:
    assert {visit.host_country: _days(visit) for visit in _visits(text)} == countries
