"""What is known of a visit follows from its reports, whatever order they came in; and replays change nothing."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from schemas import Origin, VisitStatus
from streams.tracking import CountryState, apply
from tests.reports import Story, report

PARTITIONS = 3
OFFICIALS = [
    ("Julieta Valls Noyes", "Assistant Secretary of State", "USA"),
    ("Noyes", "Assistant Secretary", "USA"),
    ("Julieta Noyes", None, "USA"),
    ("Tom West", "Special Representative", "USA"),
    (None, "Special Representative", "USA"),
    (None, "delegation", "USA"),
    ("Amir Khan Muttaqi", "Foreign Minister", "AFG"),
    ("Motaqi", "foreign minister", "AFG"),
    (None, "Afghan foreign minister", "AFG"),
]
days = st.one_of(st.none(), st.integers(0, 45))


@st.composite
def reports(draw, officials=OFFICIALS):
    """Reports of a few officials over six weeks, in event-time order; statuses and dates need not fit together."""
    told = []
    for number in range(draw(st.integers(1, 12))):
        official, title, sender = draw(st.sampled_from(officials))
        start, length = draw(days), draw(st.integers(0, 4))
        previous = draw(days)
        told.append(
            report(
                draw(st.integers(0, 45)),
                official,
                title=title,
                sender=sender,
                sender_country=sender,
                item=f"item-{number}",
                offset=0,
                hour=draw(st.integers(0, 23)),
                status=draw(st.sampled_from(VisitStatus)),
                start=start,
                end=None if start is None or not length else start + length,
                previous_start=previous,
                certain=draw(st.booleans()),
                said_by=draw(st.sampled_from([None, None, "sender", "host"])),
                delegation=draw(st.booleans()),
                leg_dates=draw(st.booleans()),
                refugee_context=draw(st.booleans()),
            )
        )
    told += [draw(copies(heard, number)) for number, heard in enumerate(told) if draw(st.booleans())]
    return sorted(told, key=lambda heard: heard.event_time)


@st.composite
def copies(draw, told, number):
    """Another outlet's copy of a report, of the same day."""
    moment = told.event_time.replace(hour=draw(st.integers(0, 23)))
    item = told.item.model_copy(update={"id": f"copy-{number}", "published": moment})
    return told.model_copy(update={"item": item, "event_time": moment})


@st.composite
def shuffled(draw, told):
    """The reports as they may come over several partitions: each up to 48 hours of event time too late."""
    delays = [timedelta(hours=draw(st.integers(0, 48))) for _ in told]
    order = sorted(range(len(told)), key=lambda place: told[place].event_time + delays[place])
    return placed([told[place] for place in order])


def placed(told):
    """Give reports their places on `news.items`, over several partitions, in the order given."""
    return [
        heard.model_copy(update={"origin": Origin(partition=place % PARTITIONS, offset=place)})
        for place, heard in enumerate(told)
    ]


def hear(told):
    story = Story()
    for heard in told:
        story.hear(heard)
    return story


def known(story):
    """What is known at the end: which id a visit got depends on the report that told of it first."""
    return Counter(visit.model_dump_json(exclude={"visit_id", "merged"}) for visit in story.visits)


def test_a_late_report_finds_the_visit_that_was_not_over_on_its_day():
    told = [
        report(0, item="a", start=0, hour=0),
        report(0, item="b", hour=0),
        report(3, item="c", hour=0),
        report(24, item="d", start=6, end=10, hour=0),
        report(24, item="e", hour=1),
        report(25, item="f", hour=0),
    ]
    late = [*told[:3], *told[4:], told[3]]
    assert known(hear(placed(late))) == known(hear(placed(told)))


@given(st.data())
def test_any_order_within_two_days_gives_the_same_visits(data):
    told = data.draw(reports())
    assert known(hear(data.draw(shuffled(told)))) == known(hear(placed(told)))


@given(st.data())
def test_no_visit_is_announced_twice_in_any_order(data):
    story = hear(data.draw(shuffled(data.draw(reports()))))
    announced = Counter(alert.visit_id for alert in story.alerts if alert.kind == "announced")
    assert all(count == 1 for count in announced.values())
    told_merged = {gone for alert in story.alerts for gone in alert.merged}
    assert all(announced.keys() & set(visit.merged) <= told_merged for visit in story.visits)
    ids = [alert.alert_id for alert in story.alerts]
    assert len(set(ids)) == len(ids)


@given(reports(), st.integers(0, 11))
def test_any_suffix_applied_again_changes_nothing(told, start):
    told = placed(told)
    story = hear(told)
    before = story.state
    for heard in told[start:]:
        outcome = apply(story.state, heard)
        assert outcome.decision == "duplicate_origin"
        assert (outcome.alerts, outcome.visits, outcome.removed) == ((), (), ())
        assert outcome.state is before


@given(reports())
def test_items_sent_again_at_other_places_change_nothing_told_or_known(told):
    told = placed(told)
    story = hear(told)
    alerts, visits = list(story.alerts), known(story)
    for place, heard in enumerate(told):
        again = heard.model_copy(update={"origin": Origin(partition=place % PARTITIONS, offset=100 + place)})
        assert story.hear(again).decision in ("same_item", "past")
    assert (story.alerts, known(story)) == (alerts, visits)


@given(reports())
def test_the_state_survives_writing_and_reading_at_every_step(told):
    kept, written = None, None
    for heard in placed(told):
        kept = apply(kept, heard)
        raw = None if written is None else CountryState.model_validate_json(written)
        read = apply(raw, heard)
        written = read.state.stored()
        assert CountryState.model_validate_json(kept.state.stored()) == kept.state
        assert (read.alerts, read.visits, read.removed, read.decision) == (
            kept.alerts,
            kept.visits,
            kept.removed,
            kept.decision,
        )
        kept = kept.state
