"""What is told of a visit, and what is not, over its life."""

import pycountry
import pytest

from schemas import AlertKind, VisitStatus
from streams.tracking.state import SOURCES_KEPT_FIRST, SOURCES_KEPT_LAST
from tests.reports import FIRST_DAY, Story, report

DAY = [FIRST_DAY.replace(day=day) for day in range(1, 32)]
"""Days of a story: 0 is the first of December."""


@pytest.fixture
def story():
    return Story()


def sent_again(heard):
    """Give a report of the same item at another place on `news.items`."""
    return heard.model_copy(update={"origin": heard.origin.model_copy(update={"offset": heard.origin.offset + 500})})


def test_a_new_visit_is_announced_with_all_that_is_known(story):
    outcome = story.tell(
        2, start=3, end=6, host_place="Islamabad", purpose="to discuss resettlement", refugee_context=True
    )
    (alert,) = outcome.alerts
    assert outcome.decision == "announced"
    assert alert.headline == (
        "Julieta Valls Noyes (Assistant Secretary of State, United States) to visit Pakistan, 4-7 December 2023"
    )
    assert (alert.visit.host_place, alert.visit.purpose) == ("Islamabad", "to discuss resettlement")
    assert alert.visit.refugee_context
    assert alert.first_source == alert.latest_source == alert.visit.sources[0]
    assert alert.first_source.quote == "Julieta Valls Noyes is to come."
    assert alert.source_count == 1
    assert alert.visit == outcome.visits[0]


def test_a_repeat_counts_as_a_source_and_is_silent(story):
    story.tell(0, start=3, end=6)
    assert story.tell(1, "Noyes", start=3, end=6).decision == "repeat"
    assert story.kinds == ["announced"]
    assert story.visit.source_count == 2
    assert story.visit.official == "Julieta Valls Noyes"


def test_the_same_item_again_changes_nothing(story):
    first = report(0, start=3)
    story.hear(first)
    outcome = story.hear(sent_again(first))
    assert outcome.decision == "same_item"
    assert not outcome.visits
    assert story.visit.source_count == 1


def test_a_move_of_an_ended_visit_is_not_told_of_the_next_one_when_it_is_sent_again(story):
    story.tell(0)
    story.tell(0, start=0)
    move = report(22, status="rescheduled", previous_start=0)
    assert story.hear(move).decision == "dead"
    assert story.tell(22).decision == "announced"
    assert story.hear(sent_again(move)).decision == "same_item"
    assert story.kinds == ["announced", "announced"]


def test_an_item_is_known_for_as_long_as_its_own_dates_keep_a_visit(story):
    early = report(0, start=100)
    story.hear(early)
    story.tell(1, status="rescheduled", previous_start=100, start=3)
    story.tell(95, "Tom West", start=96)
    assert story.hear(sent_again(early)).decision == "same_item"
    assert story.kinds == ["announced", "rescheduled", "announced"]


def test_items_that_would_tell_of_history_are_forgotten(story):
    story.tell(0, item="early", start=3)
    story.tell(2, item="undated")
    story.tell(30, "Tom West", item="late")
    assert story.state.items.keys() == {"undated", "late"}


def test_a_record_applied_before_is_skipped_by_its_origin(story):
    first = report(0, offset=7, partition=3)
    story.hear(first)
    before = story.state
    assert story.hear(report(0, "Other Person", offset=6, partition=3)).decision == "duplicate_origin"
    assert story.hear(first).decision == "duplicate_origin"
    assert story.state is before


def test_two_findings_of_one_item_are_two_visits(story):
    story.tell(0, "Tom West", item="one", offset=100_000, ordinal=0)
    story.tell(0, "Elizabeth Horst", item="one", offset=100_000, ordinal=1)
    assert story.kinds == ["announced", "announced"]


def test_a_moved_visit_is_rescheduled_with_old_and_new_dates(story):
    story.tell(0, start=3, end=6)
    (alert,) = story.tell(1, status="rescheduled", start=8, end=11).alerts
    assert alert.kind is AlertKind.RESCHEDULED
    assert [(change.field, change.before, change.after) for change in alert.changes] == [
        ("start", "2023-12-04", "2023-12-09"),
        ("end", "2023-12-07", "2023-12-12"),
    ]
    assert "9-12 December 2023 (was 4-7 December 2023)" in alert.headline
    assert story.visit.status is VisitStatus.RESCHEDULED


def test_a_move_told_again_and_the_old_dates_told_late_are_silent(story):
    story.tell(0, start=3, end=6)
    story.tell(1, status="rescheduled", start=8, end=11)
    story.tell(1.2, status="rescheduled", start=8, end=11)
    story.tell(1.4, start=3, end=6)
    assert story.kinds == ["announced", "rescheduled"]
    assert (story.visit.start, story.visit.end) == (DAY[8], DAY[11])


def test_a_visit_first_heard_of_as_moved_is_announced_with_its_old_dates(story):
    (alert,) = story.tell(0, status="rescheduled", start=8, end=9, previous_start=3, previous_end=4).alerts
    assert alert.kind is AlertKind.ANNOUNCED
    assert [(change.field, change.before) for change in alert.changes] == [
        ("start", "2023-12-04"),
        ("end", "2023-12-05"),
    ]


def test_a_move_by_weeks_finds_the_visit_by_its_old_dates(story):
    story.tell(0, start=3, end=6)
    story.tell(1, status="rescheduled", start=28, end=30, previous_start=3, previous_end=6)
    assert story.kinds == ["announced", "rescheduled"]


def test_an_extended_stay_is_rescheduled(story):
    story.tell(0, start=3, end=6)
    (alert,) = story.tell(5, status="rescheduled", start=3, end=9).alerts
    assert alert.kind is AlertKind.RESCHEDULED
    assert [(change.field, change.after) for change in alert.changes] == [("end", "2023-12-10")]


def test_a_postponed_visit_has_no_dates_until_new_ones_are_told(story):
    story.tell(0, start=3, end=6)
    (alert,) = story.tell(1, status="rescheduled").alerts
    assert alert.kind is AlertKind.POSTPONED
    assert (alert.visit.start, alert.visit.end) == (None, None)
    assert "(was 4-7 December 2023)" in alert.headline
    assert story.tell(1.3, status="rescheduled").decision == "repeat"
    assert story.tell(1.5, start=3, end=6).decision == "repeat"
    (alert,) = story.tell(2, start=24, end=25).alerts
    assert alert.kind is AlertKind.RESCHEDULED
    assert "25-26 December 2023 (was 4-7 December 2023)" in alert.headline
    assert story.visit.start == DAY[24]


def test_a_cancelled_visit_is_told_once_and_slow_outlets_do_not_revive_it(story):
    story.tell(0, start=3, end=6)
    assert story.tell(1, status="cancelled").decision == "cancelled"
    assert story.tell(1.2, status="cancelled", start=3, end=6).decision == "repeat"
    story.tell(1.5, start=3, end=6)
    assert story.kinds == ["announced", "cancelled"]
    assert story.visit.status is VisitStatus.CANCELLED
    assert (story.visit.start, story.visit.end) == (DAY[3], DAY[6])


def test_a_cancelled_visit_that_its_sender_announces_again_is_confirmed(story):
    story.tell(0, start=3, end=6)
    story.tell(1, status="cancelled")
    (alert,) = story.tell(2, start=4, end=6, said_by="sender").alerts
    assert alert.kind is AlertKind.CONFIRMED
    assert alert.visit.status is VisitStatus.ANNOUNCED


def test_a_visit_first_heard_of_as_cancelled_is_told_as_such(story):
    assert story.tell(0, status="cancelled", start=3, end=6).decision == "cancelled"
    assert story.tell(0.5, start=3, end=6).alerts == ()


def test_an_uncertain_visit_is_announced_as_expected_then_confirmed(story):
    (alert,) = story.tell(0, start=3, end=6, certain=False).alerts
    assert "expected to visit" in alert.headline
    assert not alert.visit.certain
    (alert,) = story.tell(1, start=3, end=6).alerts
    assert alert.kind is AlertKind.CONFIRMED
    assert [(change.field, change.before, change.after) for change in alert.changes] == [("certain", False, True)]
    story.tell(2, start=3, end=6, certain=False)
    assert len(story.kinds) == 2


def test_dates_told_for_the_first_time_before_the_visit_confirm_it(story):
    story.tell(0)
    (alert,) = story.tell(1, start=10, end=12).alerts
    assert alert.kind is AlertKind.CONFIRMED
    assert [(change.field, change.before, change.after) for change in alert.changes] == [
        ("start", None, "2023-12-11"),
        ("end", None, "2023-12-13"),
    ]


def test_an_end_told_later_is_no_news(story):
    story.tell(0, start=3)
    assert story.tell(1, start=3, end=6).decision == "repeat"
    assert story.visit.end == DAY[6]


def test_another_official_in_place_of_the_first_is_told(story):
    story.tell(0, "Tom West", start=3, end=6)
    (alert,) = story.tell(1, "Elizabeth Horst", replaces="Tom West", start=3, end=6).alerts
    assert alert.kind is AlertKind.OFFICIAL_CHANGED
    assert [(change.before, change.after) for change in alert.changes] == [("Tom West", "Elizabeth Horst")]
    assert "in place of Tom West" in alert.headline
    assert story.tell(1.5, "Horst", start=3, end=6).decision == "repeat"
    assert story.tell(1.7, "Tom West", start=3, end=6).decision == "repeat"
    assert story.visit.official == "Elizabeth Horst"


def test_the_other_official_goes_on_the_dates_of_the_first(story):
    story.tell(0, "Tom West", start=3, end=6)
    story.tell(1, "Elizabeth Horst", replaces="Tom West")
    assert (story.visit.start, story.visit.end) == (DAY[3], DAY[6])


def test_an_end_that_was_told_in_passing_is_the_old_one_when_it_moves(story):
    story.tell(0, start=3)
    story.tell(1, start=3, end=6)
    (alert,) = story.tell(5, status="rescheduled", start=3, end=9).alerts
    assert [(change.before, change.after) for change in alert.changes] == [("2023-12-07", "2023-12-10")]


def test_a_concluded_visit_is_silent(story):
    assert story.tell(10, status="concluded", start=3, end=6).decision == "concluded"
    assert story.visit.source_count == 1


def test_a_visit_of_long_ago_is_not_kept(story):
    assert story.tell(30, start=3, end=6).decision == "past"
    assert not story.ever


def test_an_ongoing_visit_first_heard_of_is_announced(story):
    (alert,) = story.tell(4, status="ongoing", start=3, end=6).alerts
    assert alert.kind is AlertKind.ANNOUNCED
    assert "visiting Pakistan" in alert.headline


def test_a_late_item_of_an_earlier_day_is_silent(story):
    story.tell(2, start=3, end=6)
    assert story.tell(1, start=3, end=6).decision == "late"
    assert story.visit.source_count == 2


def test_dropped_leg_of_a_trip_is_cancelled_for_its_country_alone():
    kenya, uganda = Story(), Story()
    for story, host in ((kenya, "KEN"), (uganda, "UGA")):
        story.tell(0, host_country=host, start=3, end=6, leg_dates=False)
    uganda.tell(1, host_country="UGA", status="cancelled")
    assert (kenya.kinds, uganda.kinds) == (["announced"], ["announced", "cancelled"])


def test_a_legs_own_dates_within_the_whole_trip_are_no_move(story):
    story.tell(0, start=3, end=10, leg_dates=False)
    assert story.tell(4, status="ongoing", start=4, end=5).alerts == ()
    assert (story.visit.start, story.visit.end) == (DAY[4], DAY[5])
    assert not story.visit.sources_differ


class TestSourcesThatDiffer:
    def test_the_later_item_stands_and_the_alert_says_that_sources_differ(self, story):
        story.tell(0, start=3, end=6)
        (alert,) = story.tell(1, start=4, end=7).alerts
        assert alert.kind is AlertKind.RESCHEDULED
        assert alert.sources_differ
        assert alert.visit.start == DAY[4]
        assert [source.start for source in alert.visit.sources] == [DAY[3], DAY[4]]

    def test_dates_told_before_do_not_flap_back(self, story):
        for hours, start in enumerate((3, 4, 3, 4, 3, 4)):
            story.tell(hours / 24, start=start, end=start + 3)
        assert story.kinds == ["announced", "rescheduled"]

    def test_the_majority_brings_earlier_dates_back(self, story):
        for hours, start in enumerate((3, 4, 3)):
            story.tell(hours / 24, start=start, end=start + 3)
        assert story.visit.start == DAY[3]

    def test_the_senders_own_statement_stands_before_later_reports(self, story):
        story.tell(0, start=3, end=6, said_by="sender")
        assert story.tell(1, start=4, end=7).decision == "differing"
        assert story.visit.start == DAY[3]
        assert story.visit.sources_differ

    def test_the_hosts_own_statement_corrects_an_outlet(self, story):
        story.tell(0, start=3, end=6)
        assert story.tell(1, start=4, end=7, said_by="host").decision == "rescheduled"

    def test_other_days_of_a_visit_told_as_under_way_are_no_move(self, story):
        story.tell(0, status="ongoing", start=0, end=3)
        assert story.tell(0.1, start=2, end=3).decision == "differing"

    def test_other_dates_once_it_began_are_no_news(self, story):
        story.tell(0, start=3, end=6)
        assert story.tell(5, status="ongoing", start=3, end=7).alerts == ()
        assert story.tell(9, status="concluded", start=4, end=7).alerts == ()


def test_an_alert_has_the_same_id_when_made_again_and_another_when_a_second_move_says_the_same(story):
    moves = [report(0, start=3, end=6), report(1, status="rescheduled", start=8, end=9)]
    moves += [report(2, status="rescheduled", start=3, end=6), report(3, status="rescheduled", start=8, end=9)]
    for told in moves:
        story.hear(told)
    again = Story()
    for told in moves:
        again.hear(told)
    ids = [alert.alert_id for alert in story.alerts]
    assert ids == [alert.alert_id for alert in again.alerts]
    assert len(set(ids)) == len(ids) == 4


def test_changes_are_plain_values(story):
    for fields in (
        {"start": 3, "certain": False},
        {"status": "cancelled"},
        {"start": 8, "said_by": "sender"},
        {"status": "rescheduled"},
    ):
        story.tell(len(story.alerts), **fields)
    assert story.kinds == ["announced", "cancelled", "confirmed", "postponed"]
    values = [value for alert in story.alerts for change in alert.changes for value in (change.before, change.after)]
    assert {"cancelled", "announced", "2023-12-09", None} <= set(values)
    assert {type(value) for value in values} <= {str, bool, type(None)}


def test_headline_without_a_name_or_dates(story):
    (alert,) = story.tell(
        0, None, title="foreign minister", sender="China", sender_country="CHN", host_country="GBR"
    ).alerts
    assert alert.headline == "Foreign minister of China to visit the United Kingdom"


@pytest.mark.parametrize(
    ("title", "sender", "role"),
    [
        ("Secretary of State", "United States", "Secretary of State, United States"),
        ("U.S. Secretary of State", "United States", "U.S. Secretary of State"),
        ("Nigerian President", "Nigeria", "Nigerian President"),
        ("NATO Secretary-General", "NATO", "NATO Secretary-General"),
        ("Chinese premier", "China", "Chinese premier"),
        ("French president", "France", "French president"),
        ("British Prime Minister", "United Kingdom", "British Prime Minister"),
        ("PRESIDENT", "Nigeria", "president, Nigeria"),
        ("PM", "Japan", "PM, Japan"),
    ],
)
def test_headline_tells_the_sender_once(story, title, sender, role):
    country = pycountry.countries.get(name=sender)
    sender_country = country.alpha_3 if country else None
    (alert,) = story.tell(0, "A. Person", title=title, sender=sender, sender_country=sender_country).alerts
    assert alert.headline.startswith(f"A. Person ({role}) to visit")


@pytest.mark.parametrize(
    ("sender", "who"),
    [
        ("European Union", "Delegation of the European Union"),
        ("UN", "Delegation of the UN"),
        ("World Bank", "Delegation of the World Bank"),
        ("United States", "Delegation of the United States"),
        ("NATO", "Delegation of NATO"),
        ("Nigeria", "Delegation of Nigeria"),
    ],
)
def test_headline_tells_the_sender_with_its_article(story, sender, who):
    (alert,) = story.tell(0, None, title="delegation", sender=sender).alerts
    assert alert.headline == f"{who} to visit Pakistan"


class TestManyReports:
    """Of a visit with many sources the first and the latest stay; all are counted."""

    @pytest.fixture
    def much_reported(self, story):
        for number in range(SOURCES_KEPT_FIRST + SOURCES_KEPT_LAST + 20):
            story.tell(number / 40, start=5, end=8, item=f"item-{number}")
        return story

    def test_the_first_and_the_latest_are_kept(self, much_reported):
        kept = [source.item.id for source in much_reported.visit.sources]
        assert kept[0] == "item-0"
        assert kept[-1] == f"item-{SOURCES_KEPT_FIRST + SOURCES_KEPT_LAST + 19}"
        assert len(kept) == SOURCES_KEPT_FIRST + SOURCES_KEPT_LAST

    def test_all_are_counted_and_known_by_their_items(self, much_reported):
        tracked = much_reported.state.visits[much_reported.visit.visit_id]
        assert much_reported.visit.source_count == len(tracked.item_ids) == SOURCES_KEPT_FIRST + SOURCES_KEPT_LAST + 20
        assert much_reported.tell(3, start=5, end=8, item="item-15").decision == "same_item"
