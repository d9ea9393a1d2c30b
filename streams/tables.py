"""The tables, on one screen: names, keys, values; and how a table keeps pydantic models."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import faust
from faust.types import TableT

from schemas import Model
from streams.rolling import Counted, CountryCounts
from streams.topics import TABLES
from streams.tracking import CountryState

M = TypeVar("M", bound=Model)

ROCKSDB = {"write_buffer_size": 4 << 20, "max_write_buffer_number": 2, "block_cache_size": 16 << 20}
"""Faust's defaults would let each partition of each table cache 2 GB; ours are small and read mostly once."""


FAST = 1
"""zlib's quickest level: a ninth of a country's JSON at some 200 MB/s, and a takeover reads the changelog that much
sooner."""


def dumped(value: Model) -> bytes:
    """Give a model as JSON, without what is as by default."""
    return value.model_dump_json(exclude_defaults=True).encode()


class ModelTable(Generic[M]):
    """A Faust table whose values are pydantic models, kept as JSON.

    `dump` writes a model. With `few_keys`, values are large: they are compressed, and models read or written stay
    parsed for as long as the table holds the bytes they came from.
    """

    def __init__(
        self, table: TableT[str, bytes], model: type[M], dump: Callable[[M], bytes], *, few_keys: bool
    ) -> None:
        self.faust = table
        self._model = model
        self._dump = dump
        self._few_keys = few_keys
        self._parsed: dict[str, tuple[bytes, M]] = {}

    def get(self, key: str) -> M | None:
        """Give the value, None if there is none."""
        raw = self.faust.get(key)
        if raw is None:
            return None
        parsed = self._parsed.get(key)
        if parsed and parsed[0] == raw:
            return parsed[1]
        return self._keep(key, raw, self._parse(raw))

    def set(self, key: str, value: M) -> None:
        """Write the value, here and to the changelog. Only inside a stream: the run's partition is written to."""
        raw = self._dump(value)
        if self._few_keys:
            raw = zlib.compress(raw, FAST)
        self.faust[key] = raw
        self._keep(key, raw, value)

    def delete(self, key: str) -> None:
        """Remove the value, if there is one."""
        self._parsed.pop(key, None)
        if key in self.faust:
            del self.faust[key]

    def items(self) -> Iterator[tuple[str, M]]:
        """Give all keys and values of this worker's partitions."""
        for key, raw in list(self.faust.items()):
            yield key, self._parse(raw)

    def _parse(self, raw: bytes) -> M:
        return self._model.model_validate_json(raw if raw.startswith(b"{") else zlib.decompress(raw))

    def _keep(self, key: str, raw: bytes, value: M) -> M:
        if self._few_keys:
            self._parsed[key] = (raw, value)
        return value


@dataclass(frozen=True)
class Tables:
    """All tables of a worker. Their partitions are those of the topic whose agent writes them."""

    visits: ModelTable[CountryState]
    """Host country (alpha-3): its visits, and the last report applied of each partition of news.items."""
    counts: ModelTable[CountryCounts]
    """Country (alpha-3 or ZZZ): labelled items in buckets, and the last one applied of each partition."""
    counted: ModelTable[Counted]
    """Item id: the record that was counted under it."""


def make_tables(app: faust.App, partitions: int) -> Tables:
    """Declare the tables of `app`."""

    def table(
        name: str, model: type[M], dump: Callable[[M], bytes] = dumped, *, few_keys: bool = True
    ) -> ModelTable[M]:
        return ModelTable(
            app.Table(
                name,
                key_type=str,
                value_type=bytes,
                partitions=partitions,
                options=dict(ROCKSDB),
            ),
            model,
            dump,
            few_keys=few_keys,
        )

    visits, counts, counted = TABLES  # whose changelogs are created with the topics
    return Tables(
        visits=table(visits, CountryState, CountryState.stored),
        counts=table(counts, CountryCounts),
        counted=table(counted, Counted, few_keys=False),
    )
