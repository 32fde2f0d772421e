"""A server on a free port that hands each request to the test and sends what the test says."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

NO_CSRF = {"contract": "00", "csrf": None, "protocol": 1}


@dataclass
class Asked:
    """A request."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


@dataclass
class Reply:
    """What is sent back; no reply closes the connection."""

    body: object = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    text: str | None = None


Handler = Callable[[Asked], Reply | None]


@dataclass
class LocalServer:
    """What was asked, and where."""

    base_url: str
    asked: list[Asked] = field(default_factory=list)

    def calls(self) -> list[Asked]:
        """All but the opening of sessions."""
        return [one for one in self.asked if "/session/" not in one.path]

    def sessions(self) -> int:
        """How often a session was opened."""
        return len(self.asked) - len(self.calls())


@contextmanager
def serving(answer: Handler, session: Handler = lambda _: Reply(NO_CSRF)) -> Iterator[LocalServer]:
    """Serves until the block ends."""

    class Requests(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _handle(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            content = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, self.path, headers, json.loads(content) if content else None)
            server.asked.append(asked)
            reply = (session if "/session/" in self.path else answer)(asked)
            if reply is None:
                self.close_connection = True
                self.connection.close()
                return
            body = (reply.text if reply.text is not None else json.dumps(reply.body)).encode()
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = _handle  # noqa: N815
        do_POST = _handle  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    http = Server(("127.0.0.1", 0), Requests)
    server = LocalServer(f"http://127.0.0.1:{http.server_port}/api/mizan")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def replies(*in_order: Reply | None) -> Handler:
    """Each request gets the next reply, the last one for ever."""
    left = list(in_order)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def error(code: str, status: int, details: object = None, headers: dict[str, str] | None = None) -> Reply:
    """An error envelope."""
    return Reply({"error": {"code": code, "details": details, "message": "Because."}}, status, headers or {})
