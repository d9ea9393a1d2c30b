"""Each rule of removal, by a sentence of its own; the look-alikes beside them."""

import pytest

from schemas import NewsItem
from streams.analysis.labels.deportation import removals
from streams.analysis.labels.sentences import Reading
from streams.analysis.text import Document

ASYLUM = "The camp holds asylum seekers and other migrants. "


def rules(text: str, title: str = "") -> dict[str, float]:
    reading = Reading(Document.of(NewsItem(id="x", title=title, text=text)))
    return {r.rule: r.strength for sentence in reading.sentences for r in removals(sentence, reading)}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tunisia deported the migrants at dawn.", "deportation with migrants in the sentence"),
        ("Angola deported 300 Congolese, its police said.", "deportation of foreigners"),
        ("Croatian officers pushed the refugees back; such pushbacks are daily.", "migrants pushed back"),
        (ASYLUM + "Two boats were turned back at sea.", "boats were turned back"),
        (ASYLUM + "The Coalition would turn back the boats.", "boats turned back"),
        ("Border guards turned back 118 who had come through the forest.", "people turned back at a border"),
        ("Burundi expelled the refugees overnight.", "migrants expelled"),
        (ASYLUM + "The expulsions began in May.", "expulsions in an item on migrants"),
        ("Libya repatriated the migrants by plane.", "repatriation of migrants"),
        ("The ministry wants to remove failed asylum seekers faster.", "migrants removed"),
        (ASYLUM + "Nobody faces removal to Eritrea, the judge said.", "removal from or to a country"),
        ("Norway sent back the asylum seekers it had turned down.", "migrants sent back"),
        ("The migrants were returned to Niger within hours.", "migrants returned to a country"),
        ("Under the pact Italy can send asylum seekers to Albania.", "migrants sent to a country"),
        ("Buses drove hundreds of Malians over the border.", "people moved over a border"),
        ("Police put 92 Somalis on a plane.", "people moved over a border"),
        (ASYLUM + "Families were driven to the border in vans.", "people taken over a border"),
        ("Foreigners have a deadline of three weeks to leave the country.", "foreigners told to leave"),
        ("Latvian guards kept 40 migrants out: all were refused entry.", "people kept from entering"),
        (
            "Some 900 people were expelled from Algeria, officials in Niger said.",
            "people expelled from or to a country",
        ),
        (
            "Asylum claims fall. Those whose appeal fails may be removed at once.",
            "people removed in an item on migrants",
        ),
        ("Serbia will readmit the migrants.", "repatriation of migrants"),
        ("The migrants were brought back to Libya.", "migrants returned to a country"),
        ("Two planes with Haitians expelled from Texas landed.", "migrants expelled"),
        ("Athens has denied all pushbacks.", "push-backs"),
        ("Nobody was put on a plane: removals to Afghanistan are on hold.", "removal from or to a country"),
        ("Refugees were held in stables, and 800 were sent back.", "migrants sent back"),
        (ASYLUM + "At least 800 were sent back in March.", "people sent back"),
        ("The court spoke of foreigners whom it had expelled.", "migrants expelled"),
        ("Under the pact Canada turns asylum seekers back.", "migrants pushed back"),
        (ASYLUM + "Boats sent back to Tripoli met with gunfire.", "boats turned back"),
        (ASYLUM + "Agents are to remove 20,000 people a week.", "people removed in an item on migrants"),
        ("Rights groups doubt the 'voluntary' returns of Syrians.", "deportation of foreigners"),
    ],
)
def test_a_removal_is_found(text: str, rule: str) -> None:
    assert rules(text).get(rule, 0) >= 1


def test_a_plan_named_after_a_third_country_tells_of_one() -> None:
    found = rules("It frightens asylum seekers.", title="Asylum seekers sleep badly over Rwanda plan, doctors say")
    assert "a plan named after a third country" in found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Spain deported a suspect wanted for fraud.", "deportation of a suspect, diplomat or prisoner"),
        ("The memorial recalls the deportation of Jews in 1942.", "deportation in history"),
        ("Latvia expelled four diplomats.", "expulsion of diplomats or members"),
        ("The museum will repatriate the bronzes.", "repatriation of things, bodies or prisoners"),
        ("The refugees returned voluntarily.", "voluntary return"),
        ("Displaced people await the repatriation fund.", "return of displaced people"),
        ("Canada resettles refugees whom it will fly to Toronto.", "transfer for refuge"),
        ("Courts uphold non-refoulement.", "deportation as a point of law"),
        ("Ghana denied reports that it would deport traders.", "a deportation denied"),
        ("Bali will deport a tourist who climbed a temple.", "deportation of a person of note"),
        ("He was jailed for theft, to be followed by deportation.", "deportation as part of a sentence"),
        ("Migrant workers sent home 575 million dollars.", "money sent home"),
        (
            "Manila halted the sending of migrant workers to Kuwait, its labour secretary said.",
            "workers sent out by their own country",
        ),
        ("The mayor called his removal order illegal.", "removal from a place or an office"),
        ("Settlers would annex the hills and expel Arabs.", "people driven from their land"),
        ("The bodies of nine migrant workers were repatriated.", "repatriation of things, bodies or prisoners"),
    ],
)
def test_a_look_alike_is_known_as_one(text: str, rule: str) -> None:
    assert rules(text)[rule] < 1


@pytest.mark.parametrize(
    "text",
    [
        "Big Ben will be put back to Greenwich mean time.",
        "The airline flew 300 tourists to Rome.",
        "Rebels drove government troops out of the town.",
        "The bill would remove a clause that refugees' lawyers had asked for.",
        "Workers may leave the country when they like.",
        "The minister lauded a drop in asylum claims.",
        "Peru sends police to the coast as migrants walk to Chile.",
    ],
)
def test_other_removals_are_not_told_as_such(text: str) -> None:
    assert all(strength < 1.2 for strength in rules(text).values())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The Bahamas returned 131 Haitians to Cap-Haitien on Sunday.", "migrants returned"),
        ("Forty trucks took 1,200 Haitians to the bridge at Dajabon.", "people moved over a border"),
        ("Iran drove 60 Afghan boys across at Islam Qala.", "people moved over a border"),
        ("Nuns tried to stop the Salvadorans' removal.", "migrants removed"),
        (
            "A readmission pact with Dhaka covers migrants whose claims fail.",
            "deportation with migrants in the sentence",
        ),
        ("Eritrean refugees were told: take the money and a ticket or go to jail.", "leave or be locked up"),
        ("A judge halted a flight with eight refugees aboard.", "a court stops a flight"),
        ("Holders of Afghan Citizen Cards have until 31 March to go back.", "foreigners told to leave"),
        ("A jet with 48 Hondurans in handcuffs landed in Tegucigalpa.", "a plane with people of one nation"),
        ("All foreigners without papers will have to go home, the minister said.", "foreigners told to leave"),
        ("Pressure drives Afghans out of Peshawar, the agency said.", "migrants driven out"),
        ("Refugees in both camps shall have gone home by October, the commissioner said.", "migrants told to go home"),
    ],
)
def test_removals_told_by_what_is_done_to_people(text: str, rule: str) -> None:
    assert rule in rules(text)
