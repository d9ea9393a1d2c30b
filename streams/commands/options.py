"""Options that several commands share, each told in one place."""

from typing import Annotated

import typer

BrokerOption = Annotated[
    str | None, typer.Option("--broker", help="Kafka's bootstrap servers, host:port; else HARBINGER_BROKER")
]
JsonOption = Annotated[bool, typer.Option("--json", help="print JSON, a line each")]
