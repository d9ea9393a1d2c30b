import pytest

from schemas import NewsItem
from streams.analysis import analyse


def facts(text: str) -> list[tuple[str, str | None]]:
    return [(fact.critic, fact.criticised_country) for fact in analyse(NewsItem(id="x", text=text)).criticisms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Amnesty International condemned Hungary on Tuesday for beating asylum seekers.",
            ("Amnesty International", "HUN"),
        ),
        (
            "Greece has been criticised by Human Rights Watch over the beating of migrants.",
            ("Human Rights Watch", "GRC"),
        ),
        (
            "Malta's treatment of migrants was condemned by rights groups as cruel.",
            ("rights groups", "MLT"),
        ),
        ("Mexico condemned the United States for the caging of migrant children.", ("Mexico", "USA")),
        (
            "Amnesty International is appalled by the beating of migrants in Hungary, and by its cruel law on asylum.",
            ("Amnesty International", "HUN"),
        ),
        (
            "Human Rights Watch said that Libya failed to protect migrants from torture and inhuman camps.",
            ("Human Rights Watch", "LBY"),
        ),
    ],
)
def test_who_criticises_whom(text: str, expected: tuple[str, str]) -> None:
    assert expected in facts(text)


def test_one_who_is_accused_is_no_critic() -> None:
    assert all(critic != "Frontex" for critic, _ in facts("Frontex accused of covering up abuse of migrants at sea."))


def test_the_country_is_the_one_criticised_where_nobody_deports() -> None:
    text = "Amnesty International condemned Libya for the torture of migrants in its jails."
    assert analyse(NewsItem(id="x", text=text)).country == "LBY"


def test_whoever_fails_migrants_is_no_critic() -> None:
    text = "With the European Union failing to protect refugees, many were beaten in camps in Greece, a cruel fate."
    assert not [critic for critic, _ in facts(text) if critic == "European Union"]


def test_who_harms_migrants_is_no_critic() -> None:
    text = "A charity is appalled. Refugees in the camp were beaten by Libyan guards and by the Libyan police."
    assert not [critic for critic, _ in facts(text) if "Libyan" in critic]


def test_a_state_speaks_at_the_end_of_a_headline() -> None:
    assert ("Luxembourg", "HUN") in facts("Cruelty to refugees: condemn Hungary, says Luxembourg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Camps for refugees in Cyprus are inhuman, said Dr Anna Pavli of the Island Doctors.",
            ("Dr Anna Pavli of the Island Doctors", None, "CYP"),
        ),
        (
            "Bishop Karl Meier, head of the conference, called the detention of refugees in Austria a disgrace.",
            ("Bishop Karl Meier", None, "AUT"),
        ),
        (
            "The high court ruled that the Home Office had acted unlawfully when it left asylum seekers hungry.",
            ("high court", "Home Office", "GBR"),
        ),
    ],
)
def test_persons_and_offices_criticise_too(text: str, expected: tuple[str, str | None, str]) -> None:
    found = analyse(NewsItem(id="x", text=text)).criticisms
    assert expected in [(fact.critic, fact.criticised, fact.criticised_country) for fact in found]


def test_the_minister_who_answers_for_it_is_no_critic() -> None:
    text = (
        "Refugees were beaten in the camp in Malta, a charity said. Home Affairs Minister Joe Borg said it was cruel."
    )
    assert all("Minister" not in critic for critic, _ in facts(text))
