import logging

from streams.logs import Seldom


def record(message: str, name: str = "aiokafka.conn", level: int = logging.ERROR) -> logging.LogRecord:
    return logging.LogRecord(name, level, __file__, 1, message, (), None)


def test_a_library_that_repeats_itself_is_heard_once():
    seldom = Seldom(every_seconds=60)
    heard = [seldom.filter(record("Unable to connect to %s")) for _ in range(1000)]
    assert heard == [True] + [False] * 999


def test_different_messages_and_our_own_are_heard():
    seldom = Seldom(every_seconds=60)
    assert seldom.filter(record("Unable to connect"))
    assert seldom.filter(record("Heartbeat failed"))
    assert all(seldom.filter(record("same", name="streams.app")) for _ in range(3))


def test_what_was_left_out_is_told_with_the_next():
    seldom = Seldom(every_seconds=0)
    seldom._last["aiokafka.conn", logging.ERROR, "Unable to connect"] = (1e-9, 7)
    again = record("Unable to connect")
    assert seldom.filter(again)
    assert again.getMessage() == "Unable to connect (7 more like this)"
