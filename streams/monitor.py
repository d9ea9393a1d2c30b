"""`/metrics`, `/healthz` and `/readyz` of a process, on a thread of its own: they answer while the process is busy."""

import threading
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from prometheus_client import make_wsgi_app
from prometheus_client.exposition import ThreadingWSGIServer

from streams.metrics import REGISTRY
from streams.problems import UserError

TEXT = ("Content-Type", "text/plain; charset=utf-8")


class Monitor:
    """The small web server that Prometheus and supervisors ask."""

    def __init__(self, host: str, port: int, *, healthy: Callable[[], bool], ready: Callable[[], bool]) -> None:
        """Listen on `host` and `port`, 0 for a free one. Raises `UserError` if it is taken."""
        self._metrics = make_wsgi_app(REGISTRY)
        self._checks = {"/healthz": healthy, "/readyz": ready}
        try:
            self._server = make_server(host, port, self._answer, ThreadingWSGIServer, _Silent)
        except OSError as problem:
            raise UserError(
                f"cannot serve metrics on {host}:{port}: {problem.strerror}; set HARBINGER_METRICS_PORT (0: a free one)"
            ) from None
        self.address = f"http://{host}:{self._server.server_port}"

    def start(self) -> None:
        """Answer from now on."""
        threading.Thread(target=self._server.serve_forever, name="monitor", daemon=True).start()

    def stop(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == "/metrics":
            page: Iterable[bytes] = self._metrics(environ, start_response)
            return page
        check = self._checks.get(path)
        if check is None:
            start_response("404 Not Found", [TEXT])
            return [b"try /metrics, /healthz or /readyz\n"]
        good = check()
        start_response("200 OK" if good else "503 Service Unavailable", [TEXT])
        return [b"yes\n" if good else b"not yet\n"]


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Log no request."""
