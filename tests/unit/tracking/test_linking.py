"""Which reports are one visit."""

import pytest

from tests.reports import Story


@pytest.fixture
def story():
    return Story()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noyes", "Assistant Secretary Julieta Valls Noyes"),
        ("Julieta Noyes", "Julieta Valls Noyes"),
        ("Muttaqi", "Amir Khan Motaqi"),
        ("Shigeru Ishiba", "Ishiba Shigeru"),
        ("Xi", "Xi Jinping"),
    ],
)
def test_forms_of_a_name_are_one_visit(story, one, other):
    story.tell(0, one, start=3, end=6)
    story.tell(1, other, start=3, end=6)
    assert story.kinds == ["announced"]
    assert story.visit.source_count == 2


def test_the_name_in_one_and_only_the_office_in_the_other(story):
    story.tell(0, None, title="the Chinese foreign minister", sender="China", sender_country="CHN", start=3, end=4)
    story.tell(1, "Wang Yi", title="Foreign Minister", sender="China", sender_country="CHN", start=3, end=4)
    assert story.kinds == ["announced"]
    assert story.visit.official == "Wang Yi"


def test_a_name_without_an_office_and_an_office_without_a_name_on_the_same_days(story):
    story.tell(0, "Wang Yi", title=None, sender="China", sender_country="CHN", start=3, end=4)
    story.tell(1, None, title="foreign minister", sender="China", sender_country="CHN", start=3, end=4)
    assert story.kinds == ["announced"]
    assert (story.visit.official, story.visit.title) == ("Wang Yi", "foreign minister")


def test_a_visit_under_way_whose_days_were_misread(story):
    story.tell(0, status="ongoing", start=0, end=3)
    story.tell(0.1, status="ongoing", start=7)
    assert story.visit.source_count == 2


def test_a_first_day_that_is_corrected_days_later(story):
    story.tell(0, status="ongoing", start=0)
    story.tell(1, start=5, end=6)
    story.tell(9)
    assert story.kinds[0] == "announced"
    assert story.visit.source_count == 3


def test_a_planned_day_that_passed_and_another_told_after_it(story):
    story.tell(0, start=1, end=1)
    story.tell(3, title=None)
    story.tell(4, start=5, end=18)
    assert story.visit.source_count == 3
    assert story.kinds == ["announced", "rescheduled"]


def test_a_surname_and_office_with_a_sender_read_wrongly(story):
    story.tell(0, "Biden", title="President", status="ongoing")
    story.tell(2, "Biden", title="President", sender="Slovakia", sender_country="SVK", status="ongoing")
    assert story.visit.source_count == 2


def test_another_office_of_the_same_sender_is_another_visit(story):
    story.tell(0, None, title="foreign minister", sender="China", sender_country="CHN", start=3, end=4)
    story.tell(1, "Li Qiang", title="Premier", sender="China", sender_country="CHN", start=3, end=4)
    assert len(story.visits) == 2


def test_president_and_minister_on_one_trip_are_two(story):
    story.tell(0, "Muhammadu Buhari", title="President", sender="Nigeria", sender_country="NGA", start=3, end=6)
    story.tell(0, "Geoffrey Onyeama", title="Foreign Minister", sender="Nigeria", sender_country="NGA", start=3, end=6)
    assert len(story.visits) == 2


def test_a_relative_of_the_president_is_somebody_else(story):
    story.tell(0, "Muhammadu Buhari", title="President", sender="Nigeria", sender_country="NGA", start=3, end=6)
    story.tell(0, "Aisha Buhari", title="First Lady", sender="Nigeria", sender_country="NGA", start=3, end=6)
    assert len(story.visits) == 2


def test_a_delegation_and_its_leader_are_one(story):
    story.tell(0, None, title="delegation", start=3, end=6)
    story.tell(1, "Julieta Noyes", delegation=True, start=3, end=6)
    assert story.kinds == ["announced"]
    assert (story.visit.official, story.visit.title) == ("Julieta Noyes", "Assistant Secretary of State")


def test_delegations_of_two_senders_are_two(story):
    story.tell(0, None, title="delegation", start=3)
    story.tell(0, None, title="delegation", sender="Iran", sender_country="IRN", start=3)
    assert len(story.visits) == 2


def test_unnamed_officials_of_one_item_are_not_one(story):
    for ordinal in range(2):
        story.tell(
            0, None, title="President", sender=None, sender_country=None, item="summit", offset=10**6, ordinal=ordinal
        )
    assert len(story.visits) == 2


def test_vague_and_told_dates_are_one_visit(story):
    story.tell(0)
    story.tell(1, start=10, end=12)
    story.tell(11, status="ongoing")
    story.tell(14, status="concluded")
    assert story.visit.source_count == 4


def test_a_visit_told_to_come_some_day_is_the_one_that_takes_place_a_month_later(story):
    story.tell(0)
    story.tell(33, status="ongoing")
    story.tell(35, status="concluded")
    assert story.kinds == ["announced"]
    assert story.visit.source_count == 3


def test_two_visits_weeks_apart_are_two(story):
    story.tell(0, start=3, end=6)
    story.tell(5, status="ongoing", start=3, end=6)
    story.tell(10, start=24, end=25)
    assert story.kinds == ["announced", "announced"]
    assert len(story.visits) == 2


def test_an_undated_report_joins_the_nearer_of_two_visits_and_does_not_bridge_them(story):
    story.tell(0, start=3, end=6)
    story.tell(10, start=24, end=25)
    story.tell(11)
    assert sorted(visit.source_count for visit in story.visits) == [1, 2]
    assert max(story.visits, key=lambda visit: visit.source_count).start.day == 25


def test_a_return_announced_after_a_visit_ended_is_a_new_visit(story):
    story.tell(0, start=1, end=2)
    story.tell(3, status="concluded", start=1, end=2)
    story.tell(4, start=7, end=8)
    assert story.kinds == ["announced", "announced"]


def test_a_long_stay_is_one_visit_from_arrival_to_return(story):
    story.tell(0, status="ongoing", start=0)
    story.tell(14, status="ongoing", end=14)
    story.tell(16, status="concluded", start=0, end=14)
    assert story.kinds == ["announced"]


def test_a_report_under_way_days_before_the_told_dates_is_the_same_visit(story):
    story.tell(0, status="ongoing")
    story.tell(1, start=7, end=8)
    assert story.kinds[0] == "announced"
    assert story.visit.source_count == 2


def test_other_dates_told_before_the_visit_began_are_the_same_visit(story):
    story.tell(0, start=6)
    story.tell(0.1, status="ongoing", start=0)
    assert story.visit.source_count == 2


def test_a_surname_with_another_office_near_by_is_the_same_official(story):
    story.tell(0, "Antony J. Blinken", title="Secretary of State", status="ongoing", start=0)
    story.tell(1, "Blinken", title="Local Secretary", status="ongoing")
    assert story.visit.source_count == 2


def test_negotiators_without_an_office_are_a_delegation(story):
    story.tell(0, None, title="Russian negotiators", sender="Russia", sender_country="RUS", start=3)
    story.tell(1, None, title="Russian delegates", sender="Russia", sender_country="RUS", start=3)
    assert story.visit.source_count == 2


def test_the_presidents_wife_is_not_the_president_by_her_surname(story):
    story.tell(0, "Muhammadu Buhari", title="President", sender="Nigeria", sender_country="NGA", start=3, end=6)
    story.tell(0, "Mrs Buhari", title="First Lady", sender="Nigeria", sender_country="NGA", start=3, end=6)
    assert len(story.visits) == 2


class TestMerging:
    """A report that shows two visits to be one."""

    @pytest.fixture
    def merged(self, story):
        story.tell(0, "Wang Yi", title=None, sender="China", sender_country="CHN", start=3, end=4)
        story.tell(0, None, title="foreign minister", sender="China", sender_country="CHN", start=9, end=10)
        assert len(story.visits) == 2
        return story.tell(1, "Wang Yi", title="foreign minister", sender="China", sender_country="CHN", start=3, end=4)

    def test_it_keeps_the_elder_and_says_so(self, story, merged):
        (alert,) = merged.alerts
        assert merged.decision == alert.kind.value == "merged"
        assert alert.visit_id == story.alerts[0].visit_id == story.visit.visit_id
        assert alert.merged == (story.alerts[1].visit_id,)
        assert merged.removed == merged.merged == alert.merged
        assert story.visit.merged == alert.merged
        assert story.visit.source_count == 3

    def test_nothing_more_is_announced(self, story, merged):
        story.tell(2, "Wang", title="foreign minister", sender="China", sender_country="CHN", start=3, end=4)
        assert story.kinds == ["announced", "announced", "merged"]

    def test_the_id_of_the_younger_is_not_used_again(self, story, merged):
        outcome = story.tell(2, None, title="foreign minister", sender="China", sender_country="CHN", start=25, end=26)
        assert outcome.decision == "announced"
        assert outcome.alerts[0].visit_id not in merged.merged


class TestEnd:
    """Visits leave the table some time after they end."""

    def test_an_ended_visit_is_removed(self, story):
        story.tell(0, start=3, end=6)
        visit_id = story.visit.visit_id
        assert story.tell(29, "Tom West", start=30).removed == ()
        assert story.tell(30, "Elizabeth Horst", start=30).removed == (visit_id,)

    def test_a_visit_that_is_over_but_not_yet_removed_is_not_raised(self, story):
        story.tell(0, start=3)
        assert story.tell(25, status="rescheduled", previous_start=3).decision == "dead"
        assert story.kinds == ["announced"]

    def test_a_straggler_does_not_raise_the_dead(self, story):
        story.tell(0, start=3, end=6)
        story.tell(40, "Tom West", start=44)
        assert story.tell(4).decision == "dead"
        assert story.tell(20, start=4, end=6).decision == "past"
        assert story.kinds == ["announced", "announced"]

    def test_a_new_visit_of_the_same_official_is_announced(self, story):
        story.tell(0, start=3, end=6)
        assert story.tell(40, start=44).decision == "announced"

    def test_the_memory_of_ended_visits_ends_too(self, story):
        story.tell(0, start=3, end=6)
        story.tell(40, "Tom West", start=44)
        story.tell(200, "Elizabeth Horst", start=204)
        assert len(story.state.visits) == 2
