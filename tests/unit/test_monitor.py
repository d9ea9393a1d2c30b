import urllib.error
import urllib.request

import pytest

from streams.monitor import Monitor
from streams.problems import UserError


def get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def test_health_readiness_and_metrics_are_served():
    ready = []
    monitor = Monitor("127.0.0.1", 0, healthy=lambda: True, ready=lambda: bool(ready))
    monitor.start()
    try:
        assert get(f"{monitor.address}/healthz") == (200, "yes\n")
        assert get(f"{monitor.address}/readyz") == (503, "not yet\n")
        ready.append(1)
        assert get(f"{monitor.address}/readyz") == (200, "yes\n")
        assert "harbinger_items_processed_total" in get(f"{monitor.address}/metrics")[1]
        assert get(f"{monitor.address}/")[0] == 404
    finally:
        monitor.stop()


def test_a_taken_port_is_told_in_one_line_with_the_way_out():
    monitor = Monitor("127.0.0.1", 0, healthy=lambda: True, ready=lambda: True)
    port = int(monitor.address.rsplit(":", 1)[1])
    with pytest.raises(UserError, match="HARBINGER_METRICS_PORT"):
        Monitor("127.0.0.1", port, healthy=lambda: True, ready=lambda: True)
    monitor._server.server_close()
