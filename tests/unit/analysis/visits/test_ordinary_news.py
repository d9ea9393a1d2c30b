"""What ordinary news tells that looks like an official visit and is none."""

from datetime import date

import pytest

from schemas import NewsItem, VisitFinding
from streams.analysis.text import Document
from streams.analysis.visits import read_visits

_PUBLISHED = date(2023, 5, 9)


def _visits(
    text: str, title: str = "", source: str = "Daily Post (Ghana)", home: str | None = "GHA"
) -> list[VisitFinding]:
    item = NewsItem(id="story", title=title, text=text, published=_PUBLISHED, source=source)
    return list(read_visits(Document.of(item), home).visits)


@pytest.mark.parametrize(
    "text",
    [
        "Bulgarian President Ana Petrova said the army would bring out by land more than 900 villagers from Moldova.",
        "Polish President Jan Wolny insisted that the harvest was going to plan, unless Kyiv closed the border.",
        "The speaker should call the chairman of Air Peace, Kofi Boa, and head to Sudan tomorrow for the students.",
        'The Malian army chief, General Issa Traore, had his answer sent: "come to the Embassy in Lomé on Sunday".',
        "The Portuguese leader of Braga's Muslim community, Omar Said, will travel to Jordan on Friday.",
        "Portuguese Finance Minister Rui Lopes was arrested on Monday as he was preparing to travel to Israel.",
        "The Norwegian foreign minister, Lars Berg, came to Lima the week before last, his host in Peru recalled.",
        "As you know, we did meet with the Chilean foreign minister in London, the minister said.",
        "Norwegian Foreign Minister Lars Berg knows the place. He was the first foreign minister to visit Libya.",
        "Norwegian Foreign Minister Lars Berg was among the first ministers to officially visit South Sudan.",
        "Three days before Norway's environment minister boarded a flight to Egypt for the summit, coal was praised.",
        "The King of Jordan, who is prepared to come to Washington, spoke to President Ali Demir of Turkey yesterday.",
        "Everyone asks if Special Envoy Sam Kerr of Norway will be joining the talks in Tokyo.",
        "The Norwegian foreign minister, Lars Berg, welcomed the growth of the training mission in Iraq.",
        "During a phone call on Monday Turkish President Ali Demir and his Russian counterpart Oleg Morin agreed that "
        "the next meeting of the delegations will be held in Istanbul.",
    ],
    ids=[
        "by land",
        "going to plan",
        "firm",
        "an order quoted",
        "a faith's leader",
        "arrested",
        "the week before last",
        "did meet",
        "was the first",
        "was among the first",
        "a mark of time",
        "prepared, another's day",
        "everyone asks",
        "a training mission",
        "phone call",
    ],
)
def test_what_is_no_journey_of_an_official_is_withheld(text: str) -> None:
    assert _visits(text) == []


def test_an_official_is_not_taken_for_one_of_home_in_an_item_of_other_countries() -> None:
    text = (
        "The war in Ukraine went on. Ukraine said that Russia had shelled a school, and Russia denied it. "
        "Foreign Minister Oleg Morin will travel to Geneva on Thursday. Ukraine and Russia accuse each other daily. "
        "Petrol costs more since the attack on Ukraine began, economists say, and bread and cooking oil have followed "
        "it in most of the markets of the world, with the poorest families hit the hardest of all. Traders in Ghana "
        "complain."
    )
    assert _visits(text) == []


def test_the_country_that_heads_a_paragraph_is_the_sender() -> None:
    text = "Spring is busy.\n\nIceland. Foreign Minister Jón Karlsson goes to Malawi on Friday.\n\nNorway. Nobody goes."
    assert [(visit.official, visit.sender_country) for visit in _visits(text)] == [("Jón Karlsson", "ISL")]


def test_a_verb_of_the_headline_is_no_given_name() -> None:
    text = (
        "President Kwame Badu met the governors of Ghana in Accra. Senator Yaw Mensah was his choice. "
        "The president, who saw them before departing for Lomé, Togo, for a summit, was firm."
    )
    assert [visit.official for visit in _visits(text, "President Insists Mensah Is His Choice")] == ["Kwame Badu"]


def test_an_office_that_begins_a_clause_is_not_the_name_before_it() -> None:
    text = (
        "President Kwame Badu of Ghana is back. After removing the chairman, Kojo Antwi, the president had left for "
        "Lomé in Togo on Monday for a summit."
    )
    assert "Kojo Antwi" not in [visit.official for visit in _visits(text)]


def test_a_planned_stay_that_will_no_longer_be_made_is_cancelled() -> None:
    text = (
        "Russian Foreign Minister Oleg Morin, who was scheduled to be in Geneva on Thursday, would no longer make the "
        "trip because of the flight ban."
    )
    assert [(visit.host_country, visit.status) for visit in _visits(text)] == [("CHE", "cancelled")]


def test_a_summit_attended_before_makes_no_trip_for_treatment_official() -> None:
    text = (
        "President Kwame Badu of Ghana will head to London after the feast. In March he attended an education summit "
        "in London and then stayed on for a medical check-up."
    )
    assert _visits(text, "Badu off to London for medical trip again") == []


def test_governors_on_the_business_of_their_party_make_no_official_visit() -> None:
    text = (
        "The party's leaders fell out over the national convention. Party members want a date. Governor Yaw Mensah of "
        "Ashanti, Ghana, arrived in London on Monday to see the party chairman before the national convention."
    )
    assert _visits(text) == []


def test_a_delegation_of_scouts_is_no_official_one() -> None:
    text = "The Deputy Governor of Volta, Yaw Mensah, received the Swedish delegation at Government House in Ho, Ghana."
    assert _visits(text, "Deputy governor hosts football scouts from Sweden") == []


def test_leaders_of_a_group_of_states_are_no_one_official() -> None:
    text = "Missiles hit the harbour on Tuesday as NATO leaders met in Madrid. Nobody was hurt."
    assert _visits(text, "Missiles hit harbour as NATO leaders meet in Madrid") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The king of Jordan, Hamza Talal, is prepared to come to Washington, the spokesman said.", ""),
        ("Deputy Minister Ama Owusu of Ghana briefs reporters on the Secretary's upcoming travel to India.", ""),
        ("During Ghana's President Kwame Badu's visit to Israel two weeks ago, students met him in Accra.", ""),
        ("When Ghana's President Kwame Badu was in Seoul he met young journalists, the spokesman said.", ""),
        ("Ghana's President Kwame Badu very much looks forward to visiting India, his spokesman said.", ""),
        (
            "The ministers discussed the upcoming May 23 conference in Berlin. Libyan Foreign Minister Nura Aziz will "
            "address the conference in Berlin.",
            "Secretary Doe's call with Libyan Foreign Minister Aziz",
        ),
        (
            "Governor Yaw Mensah of Ashanti, Ghana, spoke on return from a medical trip to Dubai, meeting President B.",
            "",
        ),
    ],
    ids=["prepared to come", "another's travel", "weeks ago", "when there", "wished for", "a call", "treatment"],
)
def test_what_is_not_reported_as_a_visit_of_the_day_is_withheld(text: str, title: str) -> None:
    assert _visits(text, title) == []


def test_letters_in_brackets_do_not_part_an_office_from_its_organisation() -> None:
    text = "World Health Organization (WHO) Director-General Dr. Lena Okoye arrived in Kuwait on Tuesday."
    assert [(visit.official, visit.sender_country) for visit in _visits(text)] == [("Lena Okoye", None)]


def test_the_united_states_have_no_foreign_minister() -> None:
    text = "We expect Secretary John Doe and Foreign Minister Amir Levi to be meeting in Rome on Friday."
    visits = _visits(text, source="U.S. Department of State", home="USA")
    assert ("Amir Levi", "USA") not in [(visit.official, visit.sender_country) for visit in visits]


def test_treatment_outweighs_a_denial_told_first() -> None:
    text = (
        "The return of President Kwame Badu of Ghana does not abort his trip to the United Kingdom for a routine "
        "medical checkup. Badu is expected to be in London for two weeks."
    )
    assert _visits(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Siri Dahl, who was in Lima a fortnight ago, said that Oslo would wait.",
        "The Norwegian foreign minister's visit to Peru, which was to follow, could not be agreed upon.",
        "Retired premier Siri Dahl of Norway is in Lima as the guest of a university.",
        "Norway will take no further workers, Prime Minister Siri Dahl said, a day after the deal was signed in Lima.",
        "Norwegian Foreign Minister Siri Dahl is in Lima. Her secretary said that the stay was strictly private.",
    ],
    ids=["a fortnight ago", "never agreed", "retired", "signed by others", "a private stay"],
)
def test_what_is_over_given_up_or_private_is_no_visit(text: str) -> None:
    assert _visits(text) == []


def test_an_adverb_that_opens_a_sentence_is_nobodys_name() -> None:
    text = "Nevertheless, the Norwegian president, who arrives in Lima on Friday, is expected to speak."
    assert [visit.official for visit in _visits(text)] == [None]


def test_a_trip_named_before_the_comma_does_not_go_to_what_is_spoken_of() -> None:
    text = (
        "U.S. Special Envoy for Yemen John Hill returned from Saudi Arabia today. During this trip, Hill called for an "
        "end to the fighting in Marib and across Yemen."
    )
    assert [visit.host_country for visit in _visits(text, source="U.S. Department of State", home="USA")] == ["SAU"]


def test_whom_a_traveller_will_meet_where_he_goes_is_not_his_guest() -> None:
    text = (
        "Secretary of State John Hill spoke with Israeli Foreign Minister Dan Levi. The Foreign Minister welcomed "
        "Secretary Hill's planned travel to the region, where the Secretary will meet with Israeli, Palestinian, and "
        "regional counterparts in the coming days."
    )
    assert _visits(text, source="U.S. Department of State", home="USA") == []


@pytest.mark.parametrize("joint", ["when", "once", "before", "days before"])
def test_a_visit_awaited_in_the_present_tense_is_announced(joint: str) -> None:
    text = f"Much is to be done {joint} Vice President Ana Diaz of Peru travels to Singapore this month."
    assert [(visit.host_country, visit.status) for visit in _visits(text)] == [("SGP", "announced")]


def test_the_leader_of_a_delegation_does_not_lead_its_country() -> None:
    text = "Kojo Antwi, the leader of Ghana's delegation, told journalists on Tuesday in Poland that all is well."
    assert "leader of Ghana" not in [visit.title for visit in _visits(text)]


def test_what_a_visitor_says_was_moved_is_not_the_visit() -> None:
    text = "Ghana's Foreign Minister Kojo Antwi told journalists in Poland that the rescue flight has been rescheduled."
    assert [(visit.host_country, visit.status) for visit in _visits(text)] == [("POL", "ongoing")]


def test_a_meeting_that_others_held_is_not_that_of_the_official_told_before() -> None:
    text = (
        "Yaw Mensah, Governor of Ashanti, Ghana, had travelled to Dubai. Though Mensah is not back in the country yet, "
        "the meeting some governors held in London with President Kwame Badu appeared to have ended the crisis."
    )
    assert "Yaw Mensah" not in [visit.official for visit in _visits(text)]


@pytest.mark.parametrize("ready", ["I am prepared at any time to go", "We're prepared, if asked, to travel"])
def test_readiness_to_go_is_no_plan(ready: str) -> None:
    text = (
        "John Hill, Secretary of State\n\nNuuk, Greenland\n\n"
        f"SECRETARY HILL: {ready} to Israel, if that would help to end the violence there.\n\nQUESTION: Thank you."
    )
    title = "Secretary John Hill at a Press Availability"
    hosts = [visit.host_country for visit in _visits(text, title, source="U.S. Department of State", home="USA")]
    assert hosts == ["GRL"]


def test_the_visit_of_a_superior_is_not_that_of_the_deputy_who_speaks_of_it() -> None:
    text = (
        "Deputy Assistant Secretary Dan Hill answered questions on the telephone. So, my question is about the "
        "Secretary's visit to Kuwait."
    )
    assert _visits(text, source="U.S. Department of State", home="USA") == []


def test_the_hour_of_a_diary_is_no_part_of_the_office() -> None:
    text = "9:15 a.m. LOCAL Secretary Hill meets with Norwegian Foreign Minister Lars Berg, in Paris, France."
    visits = _visits(text, source="U.S. Department of State", home="USA")
    assert ("Hill", "Secretary") in [(visit.official, visit.title) for visit in visits]


def test_his_visit_at_the_head_of_a_sentence_is_that_of_the_official_named_behind_it() -> None:
    text = (
        "Norwegian Ambassador Lars Berg spoke in Oslo. And today, during her official visit to Thailand, Secretary Ann "
        "Field of the United States announced more help."
    )
    assert [(visit.official, visit.host_country) for visit in _visits(text)] == [("Ann Field", "THA")]
