"""Options that several commands share, each told in one place."""

from typing import Annotated

import typer

BrokerOption = Annotated[
    str | None, typer.Option("--broker", help="Kafka's bootstrap servers, host:port; else HARBINGER_BROKER")
]
JsonOption = Annotated[bool, typer.Option("--json", help="print JSON, a line each")]
HostOption = Annotated[
    list[str] | None, typer.Option("--host", help="only visits to this country, by code or name; may be repeated")
]
SenderOption = Annotated[
    list[str] | None,
    typer.Option(
        "--sender", help="only officials of this country, or of a body with this in its name; may be repeated"
    ),
]
RefugeeOption = Annotated[bool, typer.Option("--refugee", help="only what is tied to refugees, migration or asylum")]
