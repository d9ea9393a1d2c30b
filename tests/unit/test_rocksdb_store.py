from types import SimpleNamespace

from faust.types import TP

from streams.app import faust_app
from streams.rocksdb_store import Store
from streams.settings import Settings

CHANGELOG = "harbinger-visits-changelog"


def test_a_partition_that_has_gone_is_closed_and_can_be_opened_again(tmp_path):
    app = faust_app(Settings(data_dir=tmp_path))
    table = SimpleNamespace(name="visits", changelog_topic=SimpleNamespace(topics=[CHANGELOG]))
    store = Store("rocksdb://", app, table, driver="rocksdict")
    for folder in (store.basename.parent, store.path, store.partition_path(0).parent):
        folder.mkdir(parents=True, exist_ok=True)
    database = store._db_for_partition(0)
    database[b"PAK"] = b"{}"
    store.revoke_partitions(table, {TP(CHANGELOG, 0), TP("another-changelog", 1)})
    assert not store._dbs
    again = store._db_for_partition(0)
    assert again is not database
    assert again[b"PAK"] == b"{}"
    again.close()


def test_the_worker_keeps_its_tables_in_this_store(tmp_path):
    app = faust_app(Settings(data_dir=tmp_path))
    assert isinstance(app.Table("visits", partitions=1).data, Store)
