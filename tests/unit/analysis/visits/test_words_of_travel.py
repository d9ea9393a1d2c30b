"""What tells that an official goes somewhere: verbs and nouns of travel, stay, sending and attendance."""

import pytest

from schemas import NewsItem
from streams.analysis import analyse

WHO = ("Ingrid Solberg", "NOR", "KEN")


def told(text: str, title: str = "", source: str | None = None) -> set[tuple[str | None, str | None, str]]:
    """Give official, sender country and host country of each visit that a story tells."""
    item = NewsItem(id="words", title=title, text=text, published="2024-05-15", source=source)
    return {(visit.official, visit.sender_country, visit.host_country) for visit in analyse(item).visits}


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ingrid Solberg will spend Thursday and Friday in Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg will remain in Nairobi until Friday.",
        "Norwegian Foreign Minister Ingrid Solberg is staying in Nairobi until Friday.",
        "Norwegian Foreign Minister Ingrid Solberg made a stop in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg stopped in Nairobi on Tuesday on her way home.",
        "Norwegian Foreign Minister Ingrid Solberg stopped over in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg set off for Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg is about to board a plane for Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg has set foot in Kenya for the first time.",
        "Norwegian Foreign Minister Ingrid Solberg flew into Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg took off for Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg dashed to Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg is making her way to Nairobi for talks.",
        "Norwegian Foreign Minister Ingrid Solberg is en route to Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg was dispatched to Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg has been sent to Nairobi for talks.",
        "Norway is sending its foreign minister, Ingrid Solberg, to Nairobi on Friday.",
        "Norway will send Foreign Minister Ingrid Solberg to Kenya on Friday.",
        "Norwegian Prime Minister Jon Berg has dispatched Foreign Minister Ingrid Solberg to Nairobi for talks.",
        "Norwegian Foreign Minister Ingrid Solberg has meetings in Nairobi on Thursday.",
        "Norwegian Foreign Minister Ingrid Solberg is holding meetings in Nairobi this week.",
        "Norwegian Foreign Minister Ingrid Solberg told reporters in Nairobi on Tuesday that aid would go on.",
        "Norwegian Foreign Minister Ingrid Solberg told the Africa Climate Forum in Nairobi that aid would go on.",
        "Norwegian Foreign Minister Ingrid Solberg said in Nairobi on Tuesday that aid would go on.",
        "Speaking in Nairobi on Tuesday, Norwegian Foreign Minister Ingrid Solberg said that aid would go on.",
        "Speaking to reporters in Nairobi on Tuesday, Norwegian Foreign Minister Ingrid Solberg said aid would go on.",
        "Norwegian Foreign Minister Ingrid Solberg was speaking on the sidelines of a summit in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg was on the ground in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg held a news conference in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg signed the accord in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg opened the new embassy in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg inspected a camp near Dadaab in Kenya on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg wrapped up a tour of Kenya on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg is wrapping up talks in Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg is leading a delegation on a mission to Kenya.",
        "The trip will take Norwegian Foreign Minister Ingrid Solberg to Kenya from May 20 to 22.",
        "Norwegian Foreign Minister Ingrid Solberg gave an account of the mission that took her to Nairobi from 12 to "
        "14 May.",
        "Norwegian Foreign Minister Ingrid Solberg's next stop is Kenya, where she is due on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg is due in Nairobi on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg is expected in Nairobi on Friday.",
        "Norwegian Foreign Minister Ingrid Solberg has accepted an invitation to visit Kenya.",
        "Kenyan President James Otieno has invited Norwegian Foreign Minister Ingrid Solberg to visit Kenya next week. "
        "Solberg accepted, her office said.",
        "At the invitation of her Kenyan counterpart, Norwegian Foreign Minister Ingrid Solberg is in Nairobi.",
        "Kenya will play host to Norwegian Foreign Minister Ingrid Solberg on Friday.",
        "Kenyan President James Otieno held talks with visiting Norwegian Foreign Minister Ingrid Solberg on Tuesday.",
        "Kenyan President James Otieno had a meeting at State House with Norwegian Foreign Minister Ingrid Solberg, "
        "who is visiting Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg paid a courtesy call on Kenyan President James Otieno at State "
        "House in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg called on Kenyan President James Otieno in Nairobi on Tuesday.",
        "Kenyan President James Otieno granted an audience in Nairobi to Norwegian Foreign Minister Ingrid Solberg.",
        "Norwegian Foreign Minister Ingrid Solberg was given a red-carpet welcome in Nairobi on Tuesday.",
        "Nairobi rolled out the red carpet for Norwegian Foreign Minister Ingrid Solberg, who arrived on Tuesday.",
        "Kenya's foreign ministry announced the arrival in Nairobi of Norwegian Foreign Minister Ingrid Solberg.",
        "NAIROBI - Norwegian Foreign Minister Ingrid Solberg is in the city for a two-day visit.",
        "NAIROBI - Norwegian Foreign Minister Ingrid Solberg spoke on Tuesday. She's in the country for two days.",
        "Norwegian Foreign Minister Ingrid Solberg is expected on Friday at State House in Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg is in Kampala on Monday and at the Treasury in Nairobi on Tuesday.",
        "NAIROBI - Norwegian Foreign Minister Ingrid Solberg is in town for talks on aid.",
        "NAIROBI - Norwegian Foreign Minister Ingrid Solberg arrived in the country on Tuesday.",
    ],
)
def test_every_wording_of_going_staying_sending_and_attending_is_read(text):
    assert WHO in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ingrid Solberg said the situation in Kenya was grave.",
        "Norwegian Foreign Minister Ingrid Solberg spent 2 million kroner on schools in Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg has sent a letter to Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg said 300 doctors had already been sent to Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg has spoken. The Assistant Foreign Minister will fly to Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg has spoken. She said another 200 refugees were expected in Nairobi.",
        "Norwegian Foreign Minister Ingrid Solberg met traders at the Kenya governor's lodge in Oslo on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg praised the leadership of the Norwegian mission in Kenya.",
        "Kenyan President James Otieno has invited Norwegian Foreign Minister Ingrid Solberg to visit Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg ruled out the deal being negotiated at the climate talks in Kenya.",
        "Norway will send troops to Kenya, Norwegian Foreign Minister Ingrid Solberg said on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg told refugees in Kenya by video link that help was coming.",
        "Norwegian Foreign Minister Ingrid Solberg says she believes in Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg called on Kenya to open the border.",
        "Norwegian Foreign Minister Ingrid Solberg opened the door to more aid in Kenya.",
        "Norwegian Foreign Minister Ingrid Solberg welcomed the agreement signed in Nairobi on Tuesday.",
        "Norwegian Foreign Minister Ingrid Solberg said the conference in Nairobi on Friday should agree on aid.",
        "Norwegian Foreign Minister Ingrid Solberg met the Kenyan ambassador in Oslo on Tuesday.",
    ],
)
def test_what_only_concerns_a_country_is_no_visit(text):
    assert told(text) == set()
