"""Who goes along: the ways in which a story names the companions of the official whose trip it tells."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

LEAD = "REYKJAVIK - President Ragnar Helgason of Iceland arrived in Warsaw on Tuesday for a two-day visit to Poland. "


@pytest.mark.parametrize(
    "sentence",
    [
        "With him are the minister of industry, Hildur Jonsdottir, and the heads of two firms.",
        "With him came Industry Minister Hildur Jonsdottir and a dozen business leaders.",
        "Travelling with him is Industry Minister Hildur Jonsdottir.",
        "Industry Minister Hildur Jonsdottir is part of the delegation.",
        "Industry Minister Hildur Jonsdottir, who is a member of the delegation, will open a fair.",
        "Industry Minister Hildur Jonsdottir will come along, as will 20 business leaders.",
        "Industry Minister Hildur Jonsdottir will join the trip.",
        "Industry Minister Hildur Jonsdottir accompanies him.",
        "Industry Minister Hildur Jonsdottir is travelling with him.",
        "Industry Minister Hildur Jonsdottir is also on the trip.",
        "Helgason brought with him the industry minister, Hildur Jonsdottir.",
        "The delegation includes Industry Minister Hildur Jonsdottir and will meet Polish Prime Minister Jan Wilk.",
        "His delegation is made up of Industry Minister Hildur Jonsdottir and senior officials.",
        "Also in the delegation is Industry Minister Hildur Jonsdottir.",
        "The president is in the company of Industry Minister Hildur Jonsdottir.",
        "Among those accompanying him is Industry Minister Hildur Jonsdottir.",
        "Industry Minister Hildur Jonsdottir accompanied the president.",
        "Industry Minister Hildur Jonsdottir, who is accompanying the president, told reporters she was hopeful.",
        "Industry Minister Hildur Jonsdottir will be on board.",
        "Industry Minister Hildur Jonsdottir will make the trip as well.",
        "Industry Minister Hildur Jonsdottir also made the journey.",
        "Industry Minister Hildur Jonsdottir is travelling with the president.",
        "Industry Minister Hildur Jonsdottir flew in with Helgason.",
        "Industry Minister Hildur Jonsdottir is in the president's entourage.",
        "Industry Minister Hildur Jonsdottir, who joined him at the airport, did not speak.",
        "The presidential party includes Industry Minister Hildur Jonsdottir.",
        "His team comprises Industry Minister Hildur Jonsdottir and the heads of two firms.",
        "Members of the delegation, which includes Industry Minister Hildur Jonsdottir, will meet the Minister of "
        "Energy Jan Wilk and other Polish ministers.",
    ],
)
def test_a_companion_is_read_in_every_wording(sentence):
    found = {(visit.official, visit.host_country) for visit in analyse(_story(LEAD + sentence)).visits}
    assert found == {("Ragnar Helgason", "POL"), ("Hildur Jonsdottir", "POL")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Industry Minister Hildur Jonsdottir, who joined the party in 2010, said the talks were good.",
        "Industry Minister Hildur Jonsdottir is a member of the party's board.",
        "Industry Minister Hildur Jonsdottir will make the journey to work by bus.",
        "Industry Minister Hildur Jonsdottir is not on board.",
        "Industry Minister Hildur Jonsdottir agreed with the president that the trip was long.",
        "The ruling party includes Industry Minister Hildur Jonsdottir.",
        "With him in mind, Industry Minister Hildur Jonsdottir has written a bill.",
    ],
)
def test_who_stays_at_home_goes_not_along(sentence):
    found = {visit.official for visit in analyse(_story(LEAD + sentence)).visits}
    assert found == {"Ragnar Helgason"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Industry Minister Hildur Jonsdottir, Energy Minister Olaf Karlsson and two bankers will be on board.",
        "Industry Minister Hildur Jonsdottir and Energy Minister Olaf Karlsson are accompanying the president.",
        "Industry Minister Hildur Jonsdottir and Energy Minister Olaf Karlsson will make the trip as well.",
        "His delegation has twenty members. It also includes Industry Minister Hildur Jonsdottir and Energy Minister "
        "Olaf Karlsson.",
    ],
)
def test_all_who_go_along_are_read(sentence):
    found = {visit.official for visit in analyse(_story(LEAD + sentence)).visits}
    assert found == {"Ragnar Helgason", "Hildur Jonsdottir", "Olaf Karlsson"}


def test_who_goes_along_in_one_country_goes_to_no_other():
    text = (
        "REYKJAVIK - President Ragnar Helgason of Iceland left on Tuesday for Poland. From there he flies on to Latvia "
        "for talks. He will be accompanied in Latvia by Industry Minister Hildur Jonsdottir."
    )
    found = {visit.host_country for visit in analyse(_story(text)).visits if visit.official == "Hildur Jonsdottir"}
    assert found == {"LVA"}


def test_the_first_three_named_companions_are_listed_whatever_offices_they_join():
    told = (
        "He is accompanied by the Minister of Foreign Affairs, Jon Arnason; Attorney General and Minister of Justice, "
        "Eva Thorsdottir; Minister of Industry, Hildur Jonsdottir; and the Minister of Culture, Olaf Karlsson."
    )
    found = [visit.official for visit in analyse(_story(LEAD + told)).visits]
    assert found == ["Ragnar Helgason", "Jon Arnason", "Eva Thorsdottir", "Hildur Jonsdottir"]


def _story(text: str) -> NewsItem:
    return NewsItem(id="company", text=text, published="2024-05-14", source="Nordic wire")


@pytest.mark.parametrize(
    "sentence",
    [
        "Her Majesty Queen Dora and Industry Minister Hildur Jonsdottir are accompanying the President.",
        "Industry Minister Hildur Jonsdottir, who accompanied the President, said the talks were good.",
        "Industry Minister Hildur Jonsdottir will make the trip as well.",
    ],
)
def test_who_accompanies_the_office_goes_along(sentence):
    assert "Hildur Jonsdottir" in {visit.official for visit in analyse(_story(LEAD + sentence)).visits}


def test_companions_who_join_at_one_stop_go_to_that_alone():
    told = (
        "REYKJAVIK - President Ragnar Helgason of Iceland left for Warsaw on Tuesday. He goes on to Kyiv on Friday. In "
        "Kyiv he is joined by Industry Minister Hildur Jonsdottir."
    )
    found = {(visit.official, visit.host_country) for visit in analyse(_story(told)).visits}
    assert ("Hildur Jonsdottir", "UKR") in found
    assert ("Hildur Jonsdottir", "POL") not in found


def test_a_companion_of_another_country_who_is_told_to_come_too_goes_along():
    told = "Danish Energy Minister Mette Holm and Latvian Energy Minister Janis Berzins will make the trip as well."
    found = {(visit.official, visit.sender_country) for visit in analyse(_story(LEAD + told)).visits}
    assert {("Mette Holm", "DNK"), ("Janis Berzins", "LVA")} <= found


def test_companions_go_to_all_the_stops_of_the_sentence_before():
    told = (
        "REYKJAVIK - President Ragnar Helgason of Iceland left on Tuesday for Poland and Latvia. The visits are the "
        "first in ten years. He is accompanied by Vice Premier, Industry Minister Hildur Jonsdottir."
    )
    found = {visit.host_country for visit in analyse(_story(told)).visits if visit.official == "Hildur Jonsdottir"}
    assert found == {"POL", "LVA"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour MP Olaf Karlsson and Green MP Hildur Jonsdottir will join Mr Helgason.",
        "The president's delegation includes his wife, Eva Helgason; Industry Minister Hildur Jonsdottir; and others.",
        "He is accompanied by a delegation that includes Hildur Jonsdottir, Minister of Industry.",
    ],
)
def test_companions_are_of_the_travellers_country_whatever_party_is_told(sentence):
    told = analyse(NewsItem(id="company", text=LEAD + sentence, published="2024-05-14", source="Polish agency")).visits
    found = {(visit.official, visit.sender_country) for visit in told}
    assert ("Hildur Jonsdottir", "ISL") in found


def test_who_joins_the_host_goes_nowhere():
    told = "Staff of the embassy, including Consul General Hildur Jonsdottir, joined the president at the palace."
    assert {visit.official for visit in analyse(_story(LEAD + told)).visits} == {"Ragnar Helgason"}


def test_what_a_speaker_says_of_companions_makes_him_none():
    told = 'He will be accompanied by staff," said the chair of the council, Ambassador Hildur Jonsdottir.'
    assert {visit.official for visit in analyse(_story(LEAD + told)).visits} == {"Ragnar Helgason"}


BOTH = "Industry Minister Hildur Jonsdottir and Energy Minister Olaf Karlsson"


@pytest.mark.parametrize(
    "sentence",
    [
        "With the President are BOTH.",
        "With the PM and his wife are Minister - Chairman of the Office Hildur Jonsdottir; Minister Olaf Karlsson.",
        "Helgason, with whom are his wife Dora and BOTH, was welcomed by Polish Foreign Minister Jan Wilk.",
        "Among those flying with the President were BOTH.",
        "BOTH were among those who travelled with him.",
        "In the president's suite are BOTH.",
        "Others on the trip include BOTH.",
        "Also travelling are BOTH.",
        "Joining him on the trip are BOTH.",
        "Rounding out the delegation are BOTH.",
        "By his side were BOTH.",
        "Those accompanying the president include BOTH.",
        "Accompanying the president on the trip are BOTH.",
        "Helgason is part of a delegation which also includes BOTH.",
        "The delegation travelling with Helgason is made up of BOTH.",
        "The delegation was formed by BOTH.",
        "The delegation also comprises the ministers of industry (Hildur Jonsdottir) and energy (Olaf Karlsson).",
        "The delegation comprises the Ministers of Industry, Hildur Jonsdottir, and of Energy, Olaf Karlsson.",
        "The delegation: BOTH.",
        "The members of the delegation are:\n- Industry Minister Hildur Jonsdottir\n- Energy Minister Olaf Karlsson",
        "He is accompanied, among others, by BOTH.",
        "BOTH belong to the delegation.",
        "BOTH are travelling in the president's party.",
        "BOTH are with the president.",
        "The president is travelling with BOTH.",
        "The president took along BOTH.",
        "With BOTH in tow, Helgason will meet Polish firms.",
    ],
)
def test_several_companions_are_read_in_every_wording(sentence):
    found = {visit.official for visit in analyse(_story(LEAD + sentence.replace("BOTH", BOTH))).visits}
    assert found == {"Ragnar Helgason", "Hildur Jonsdottir", "Olaf Karlsson"}


@pytest.mark.parametrize(
    "sentence",
    [
        "With the Polish leader were Foreign Minister Ewa Nowak and Defence Minister Piotr Zych.",
        "The mission includes talks with Foreign Minister Ewa Nowak.",
        "Helgason, with two of his ministers in tow, was met at the airport by Foreign Minister Ewa Nowak.",
        "The Polish delegation comprises Foreign Minister Ewa Nowak and Defence Minister Piotr Zych.",
        "The trade team, which met the president, included Ewa Nowak, President of the Association of Bakers.",
        "Energy Minister Olaf Karlsson, who had been expected to join the delegation, stayed in Reykjavik.",
        "Energy Minister Olaf Karlsson was left out of the delegation.",
    ],
)
def test_hosts_and_those_left_behind_are_no_companions(sentence):
    assert {visit.official for visit in analyse(_story(LEAD + sentence)).visits} == {"Ragnar Helgason"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It is headed by Industry Minister Hildur Jonsdottir.",
        "At its head is Industry Minister Hildur Jonsdottir.",
        "Leading the delegation is Industry Minister Hildur Jonsdottir.",
        "Industry Minister Hildur Jonsdottir, who heads the team, said the talks would be open.",
        "The delegation's leader, Industry Minister Hildur Jonsdottir, said the talks would be open.",
        "The head of the delegation, Industry Minister Hildur Jonsdottir, said the talks would be open.",
        "Headed by Industry Minister Hildur Jonsdottir, the lawmakers were received by Deputy Minister Jan Wilk.",
        "Under Industry Minister Hildur Jonsdottir, the group will also visit Gdansk.",
    ],
)
@pytest.mark.parametrize("group", ["A delegation of the Icelandic government", "A group of Icelandic lawmakers"])
def test_who_leads_a_group_stands_for_it(group, sentence):
    story = f"{group} arrived in Warsaw on Tuesday for two days of talks. {sentence}"
    found = [(visit.official, visit.host_country) for visit in analyse(_story(story)).visits]
    assert found == [("Hildur Jonsdottir", "POL")]


def test_all_members_told_of_a_group_are_of_it():
    story = (
        "A delegation of the Icelandic government arrived in Warsaw on Tuesday for talks. The team headed by Industry "
        "Minister Hildur Jonsdottir is made up of Energy Minister Olaf Karlsson and officers. The police chief, Eva "
        "Thorsdottir, also belongs to it."
    )
    found = {visit.official for visit in analyse(_story(story)).visits}
    assert found == {"Hildur Jonsdottir", "Olaf Karlsson", "Eva Thorsdottir"}


@pytest.mark.parametrize(
    "sentence",
    [
        "LEADER, accompanied by BOTH, arrived in Warsaw on Tuesday.",
        "LEADER arrived in Warsaw on Tuesday with BOTH.",
        "LEADER, along with BOTH, left for Poland on Tuesday.",
        "LEADER, at the head of a delegation that includes BOTH, left for Poland on Tuesday.",
        "LEADER and his delegation, consisting of BOTH, left for Poland on Tuesday.",
        "An Icelandic delegation led by LEADER and including BOTH arrived in Warsaw on Tuesday.",
        "Polish Prime Minister Jan Wilk received in Warsaw on Tuesday LEADER, who was accompanied by BOTH.",
        "LEADER will visit Poland on Tuesday. BOTH will be travelling as well.",
        "LEADER will visit Poland on Tuesday. Besides Industry Minister Hildur Jonsdottir, he will be accompanied by "
        "Energy Minister Olaf Karlsson.",
        "LEADER will visit Poland on Tuesday. The Minister of Industry, Ms Hildur Jonsdottir; and the Minister of "
        "Energy, Mr Olaf Karlsson, will accompany the President.",
    ],
)
def test_a_leader_and_his_companions_are_read_of_one_sentence(sentence):
    leader = "President Ragnar Helgason of Iceland"
    story = "REYKJAVIK - " + sentence.replace("LEADER", leader).replace("BOTH", BOTH)
    found = {visit.official for visit in analyse(_story(story)).visits}
    assert found == {"Ragnar Helgason", "Hildur Jonsdottir", "Olaf Karlsson"}


@pytest.mark.parametrize(
    "group",
    [
        "A team of Icelandic officials flew to Warsaw on Tuesday for talks.",
        "Members of the Icelandic government began a visit to Poland on Tuesday.",
        "Icelandic diplomats landed in Warsaw on Tuesday.",
    ],
)
def test_officials_without_rank_count_only_through_their_leader(group):
    led = "At its head is Industry Minister Hildur Jonsdottir."
    assert [visit.official for visit in analyse(_story(f"{group} {led}")).visits] == ["Hildur Jonsdottir"]
    assert analyse(_story(group)).visits == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "He was accompanied by:\n- Hildur Jonsdottir, Minister of Industry\n- Olaf Karlsson, Minister of Energy",
        "Several ministers, including BOTH, travelled with him.",
        "He flew in with a large delegation, among them BOTH.",
        "BOTH have joined the president on his visit.",
        "Aboard his aircraft were BOTH.",
        "He is accompanied by the First Lady, the Minister of Industry, Hon. Hildur Jonsdottir, and the Minister of "
        "Energy, Hon. Olaf Karlsson.",
    ],
)
def test_companions_in_lines_in_crowds_and_in_a_plane(sentence):
    found = {visit.official for visit in analyse(_story(LEAD + sentence.replace("BOTH", BOTH))).visits}
    assert found == {"Ragnar Helgason", "Hildur Jonsdottir", "Olaf Karlsson"}


@pytest.mark.parametrize(
    "sentence",
    [
        "SIX lawmakers from the National Assembly of Malawi are in the country on a study tour.",
        "Members of the Malawian parliament are on a four-day visit to Zambia.",
        "Foreign Minister Mwangala Sitali welcomed a group of Malawian lawmakers to Lusaka.",
        "Parliamentarians from Malawi toured the Zambian parliament in Lusaka on Thursday.",
    ],
)
def test_lawmakers_without_names_are_one_visit_of_their_country(sentence):
    item = NewsItem(id="group", text=sentence, published="2018-03-09", source="Lusaka daily")
    found = [(visit.official, visit.sender_country, visit.host_country) for visit in analyse(item).visits]
    assert found == [(None, "MWI", "ZMB")]
