"""Write the JSON Schema of every message and the AsyncAPI document of every topic: `python -m schemas.generate`.

With `--check` nothing is written; the exit status is 1 when a file is stale.
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from streams.topics import TOPICS, TopicSpec

FOLDER = Path(__file__).parent
DIALECT = "https://json-schema.org/draft/2020-12/schema"
KAFKA_BINDING = "0.5.0"
AGENTS = {
    "label": (("news.items",), ("news.labelled", "visits.reported", "news.dead-letters")),
    "count": (("news.labelled",), ("news.counts",)),
    "visit": (("visits.reported",), ("visits.alerts", "visits.current")),
}
"""What each agent receives and sends."""


def documents() -> dict[Path, str]:
    """Give the text of each generated file by its path."""
    models = [spec.value for spec in TOPICS if spec.value]
    files = {FOLDER / "json" / f"{model.__name__}.json": _json_schema(model) for model in models}
    return {path: _text(document) for path, document in (files | {FOLDER / "asyncapi.json": _asyncapi()}).items()}


def main() -> int:
    """Write the files, or with `--check` tell which are stale."""
    stale = [path for path, text in documents().items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(FOLDER.parent)} is stale: run make schemas", file=sys.stderr)
        return bool(stale)
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(documents()[path], "utf-8")
    return 0


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _version(model: type[BaseModel]) -> int:
    return int(model.model_fields["schema_version"].default)


def _json_schema(model: type[BaseModel]) -> dict[str, Any]:
    identity = {"$schema": DIALECT, "$id": f"urn:harbinger:schema:{model.__name__}:{_version(model)}"}
    return identity | model.model_json_schema()


def _asyncapi() -> dict[str, Any]:
    models = [spec.value for spec in TOPICS if spec.value]
    _, schemas = models_json_schema(
        [(model, "validation") for model in models], ref_template="#/components/schemas/{model}"
    )
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Harbinger",
            "version": "1.0.0",
            "description": "News items in; labelled items, visits, counts and alerts on official visits out.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "channels": {spec.name: _channel(spec) for spec in TOPICS},
        "operations": dict(
            _operation(agent, action, topic)
            for agent, (received, sent) in AGENTS.items()
            for action, topics in (("receive", received), ("send", sent))
            for topic in topics
        ),
        "components": {"messages": {_message_name(s): _message(s) for s in TOPICS}, "schemas": schemas["$defs"]},
    }


def _message_name(spec: TopicSpec) -> str:
    return spec.value.__name__ if spec.value else "DeadLetter"


def _channel(spec: TopicSpec) -> dict[str, Any]:
    name = _message_name(spec)
    policy: dict[str, Any] = {"cleanup.policy": [spec.cleanup], "max.message.bytes": spec.max_message_bytes}
    if spec.cleanup == "delete":
        policy["retention.ms"] = spec.retention_ms
    return {
        "address": spec.name,
        "description": spec.what,
        "messages": {name: {"$ref": f"#/components/messages/{name}"}},
        "bindings": {"kafka": {"topic": spec.name, "topicConfiguration": policy, "bindingVersion": KAFKA_BINDING}},
    }


def _message(spec: TopicSpec) -> dict[str, Any]:
    payload: dict[str, Any] = {"$ref": f"#/components/schemas/{spec.value.__name__}"} if spec.value else {}
    message: dict[str, Any] = {
        "summary": spec.what,
        "payload": payload,
        "bindings": {
            "kafka": {"key": {"type": "string", "description": spec.key}, "bindingVersion": KAFKA_BINDING},
        },
    }
    return message if spec.value else message | {"contentType": "application/octet-stream"}


def _operation(agent: str, action: str, topic: str) -> tuple[str, dict[str, Any]]:
    verb = "receives" if action == "receive" else "sends"
    return f"{agent}-agent-{verb}-{topic}", {"action": action, "channel": {"$ref": f"#/channels/{topic}"}}


if __name__ == "__main__":
    sys.exit(main())
