"""Each rule of criticism, by a sentence of its own; the look-alikes beside them."""

import pytest

from schemas import NewsItem
from streams.analysis.labels import find
from streams.analysis.text import Document


def rules(text: str) -> dict[str, float]:
    findings = find(Document.of(NewsItem(id="x", text=text)))
    return {c.rule: c.strength for _, c in findings.criticisms} if findings else {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Bishops condemned the jailing of migrants.", "a critic blames"),
        ("The asylum law is cruel, the senator said.", "conduct judged"),
        ("The court found that the camp violates the rights of refugees.", "a breach of rights"),
        ("Refugees were beaten by guards, a charity reported.", "harm told"),
        ("The ombudsman is concerned about conditions for asylum seekers.", "concern"),
        ("UN experts called on Greece to end the detention of child refugees.", "a demand for better treatment"),
        ("Lawyers said the refugees should not be deported.", "a demand against removal"),
        ("A charity urged Berlin to halt the deportation of Afghans.", "a plea against a removal"),
        (
            "The charity said that nobody at the ministry had looked for the missing refugees.",
            "a critic tells what those in power leave undone",
        ),
        ("Holding refugees behind wire could not be justified, the bishop said.", "conduct judged"),
        ("I urge Cyprus to release the detained asylum seekers at once.", "a demand for better treatment"),
        ("Migrants complain of unpaid wages and hunger.", "migrants complain"),
        ("Border guards used mortars on the Ethiopians, survivors said.", "harm told"),
        (
            "Chad expelled 900 refugees on Friday. Horn Asylum Watch said that nobody had seen a judge.",
            "a rights body speaks on a removal",
        ),
        ("A charity described the refugees' quarters as squalid.", "a rights body tells of a plight"),
        ("The minister rejected claims that refugees were beaten.", "accusations denied"),
        ("Protesters demanded that the migrant camp be shut.", "a protest at the treatment"),
    ],
)
def test_criticism_is_found(text: str, rule: str) -> None:
    assert rules(text).get(rule, 0) >= 0.5


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The minister refused to condemn the refugees' critics.", "blame withheld"),
        ("The minister accused the migrants of theft.", "those removed are blamed"),
        ("They are refugees who fled torture.", "harm that people flee from"),
        ("Republicans slammed Democrats as soft where immigrants live.", "a rival party blamed"),
        ("A charity warned of a boat with 40 migrants adrift.", "concern"),
        ("The Coalition's hypocrisy on refugee quotas has no end.", "a rival party blamed"),
        ("Refugees left their home countries after discrimination.", "wrongs that people flee from"),
        ("Smugglers beat the migrants, police said.", "harm by smugglers"),
        ("A councillor is accused of selling visas to refugees.", "a suspect accused"),
        ("Refugees rest. Kyiv accuses the army of deporting 300 civilians.", "a war condemned"),
    ],
)
def test_a_look_alike_counts_for_little(text: str, rule: str) -> None:
    assert rules(text)[rule] <= 0.8


def test_relief_asked_for_is_hardly_criticism() -> None:
    asked = rules("Aid groups are concerned and appeal for rescue of the refugees adrift.")
    accused = rules("Aid groups are concerned and accuse Malta of leaving the refugees adrift.")
    assert max(asked.values()) < 1 < max(accused.values())


def test_rights_without_migrants_are_another_story() -> None:
    assert not rules("Amnesty International condemned the torture of editors in the capital's jails.")


def test_a_phrase_that_is_none_hides_no_word() -> None:
    assert "harm that people flee from" in rules("They are refugees who fled torture.")


def test_a_donor_asked_not_to_turn_away_from_refugees_pushes_nobody_back() -> None:
    assert "a plea against a removal" not in rules("UNHCR is calling on donors not to turn away from refugees in Chad.")


def test_in_a_story_of_migrants_alone_every_verdict_is_on_their_treatment() -> None:
    asylum, weather, verdict = (
        "Asylum seekers sleep there. ",
        "The night was cold. " * 15,
        "A mayor called it shameful.",
    )
    assert not rules("An asylum seeker sang. " + weather * 2 + verdict)
    assert "conduct judged" in rules(asylum + weather + asylum * 12 + "The night was cold. " + verdict)
