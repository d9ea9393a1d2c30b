"""The generated documents are fresh, valid, and say of messages what the models say."""

import json
from datetime import UTC, datetime

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import ItemRef, Label, LabelFinding, LabelledItem, NewsItem, Origin
from schemas.generate import AGENTS, FOLDER, documents
from streams.topics import TOPICS

SCHEMAS = sorted((FOLDER / "json").glob("*.json"))


def test_every_generated_file_is_what_the_models_give_today():
    for path, text in documents().items():
        assert path.read_text("utf-8") == text, f"{path.name} is stale: run make schemas"


def test_no_schema_file_is_left_over_from_a_message_that_is_gone():
    assert set(SCHEMAS) == {path for path in documents() if path.parent.name == "json"}


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_each_schema_is_valid_json_schema(path):
    jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))


def test_the_agents_of_the_asyncapi_document_use_topics_that_exist():
    known = {spec.name for spec in TOPICS}
    assert {topic for received, sent in AGENTS.values() for topic in (*received, *sent)} <= known


@given(
    st.builds(
        NewsItem,
        id=st.text(min_size=1, max_size=50),
        title=st.text(max_size=50),
        text=st.text(max_size=200),
        published=st.none() | st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)),
    )
)
def test_any_item_that_the_model_takes_is_valid_by_its_schema(item):
    _validator("NewsItem").validate(json.loads(item.model_dump_json()))
    assert NewsItem.model_validate_json(item.model_dump_json()) == item


def test_a_labelled_item_is_valid_by_its_schema():
    labelled = LabelledItem(
        item=ItemRef(id="a"),
        country="PAK",
        labels=(LabelFinding(label=Label.DEPORTATION, confidence=0.9),),
        event_time=datetime(2023, 12, 3, tzinfo=UTC),
        origin=Origin(partition=0, offset=7),
    )
    _validator("LabelledItem").validate(json.loads(labelled.model_dump_json()))


def _validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((FOLDER / "json" / f"{name}.json").read_text("utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
