import json

import pytest
from typer.testing import CliRunner

from schemas import Label, NewsItem
from streams.analysis.explanation import explain
from streams.cli import app

TEXT = (
    "VALLETTA - Malta deported 60 Eritrean asylum seekers to Asmara on Monday. "
    "Amnesty International condemned the flight as cruel."
)


def run(tmp_path, *items, args=()):
    path = tmp_path / "items.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in items))
    return CliRunner().invoke(app, ["explain", str(path), *args])


def reason(item, label):
    return next(r for r in explain(item).labels if r.label is label)


def test_evidence_is_marked_with_its_label_and_rules_are_told(tmp_path):
    out = run(tmp_path, {"id": "a", "text": TEXT}).output
    assert "[deportation: VALLETTA - Malta deported 60 Eritrean asylum seekers to Asmara on Monday.]" in out
    assert "deportation given" in out
    assert "deportation with migrants in the sentence" in out
    assert "a critic blames" in out
    assert "removal: by_country MLT, to_country ERI, nationals_of ERI, number 60" in out


def test_a_look_alike_says_why_the_label_was_withheld():
    item = NewsItem(id="a", text="Poland expelled three Russian diplomats; the consulate by the refugee centre closed.")
    withheld = reason(item, Label.DEPORTATION)
    assert not withheld.given
    assert "expulsion of diplomats or members" in {rule.rule for rule in withheld.rules}


def test_other_news_leaves_at_the_gate():
    assert "gate" in reason(NewsItem(id="a", text="Rain fell on the harvest in the north."), Label.DEPORTATION).reason


def test_rules_point_at_the_words_of_the_item():
    item = NewsItem(id="a", title="Cyprus: pushbacks of refugees", text=TEXT)
    for label in explain(item).labels:
        for rule in label.rules:
            assert getattr(item, rule.field)[rule.start : rule.end] == rule.words != ""


def test_one_item_is_chosen_by_its_id(tmp_path):
    out = run(tmp_path, {"id": "a", "text": TEXT}, {"id": "b", "text": "Rain fell."}, args=("--id", "b")).output
    assert "Rain fell." in out
    assert "Malta" not in out


def test_control_characters_do_not_reach_the_terminal(tmp_path):
    assert "\x1b" not in run(tmp_path, {"id": "a\x1b[2J", "title": "\x1b[31mred", "text": "\x1b]0;x\x07" + TEXT}).output


@pytest.mark.parametrize("language", ["de"])
def test_a_language_that_is_not_read_is_named(language):
    item = NewsItem(
        id="a", text="Die Regierung hat am Montag beschlossen, dass Asylbewerber nicht abgeschoben werden. " * 4
    )
    assert f"'{language}'" in reason(item, Label.DEPORTATION).reason


def test_an_unknown_id_is_a_problem_in_one_line(tmp_path):
    result = run(tmp_path, {"id": "a", "text": "x"}, args=("--id", "z"))
    assert result.exit_code
    assert "no item with id 'z'" in str(result.exception)
