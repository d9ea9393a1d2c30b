"""Faust's RocksDB store, which closes the partitions that have gone without holding up the takeover of others."""

from faust.stores import STORES, rocksdb
from faust.types import TP, CollectionT


class Store(rocksdb.Store):
    """A table's RocksDB files, one database a partition."""

    def revoke_partitions(self, table: CollectionT, tps: set[TP]) -> None:
        """Close the databases of `tps`.

        Faust 0.15.3 drops them and has the garbage collector look through the whole process, once a table at each
        rebalance, for a binding that could not close a database: with tables of some size half a second of standstill
        in each takeover. rocksdict can close.
        """
        for tp in tps:
            database = self._dbs.pop(tp.partition, None) if tp.topic in table.changelog_topic.topics else None
            if database is not None:
                database.close()


def register() -> None:
    """Have Faust's store URL `rocksdb://` mean the store above."""
    STORES.aliases["rocksdb"] = f"{__name__}:{Store.__name__}"
