"""Calls, fetches, sessions and errors against a real server, with both kinds of clients."""

from __future__ import annotations

import threading

import httpx2
import pytest
from asking import Maker
from local_server import NO_CSRF, Asked, Reply, error, replies, serving

from mizan_client import EVERYTHING, Freshness, Json, Merge, Mizan, MizanError, RequestOptions, Stale, ValidationError


def test_call_sendsEnvelopeAndReturnsResult(make: Maker) -> None:
    with serving(lambda _: Reply({"result": {"message": "hi"}})) as server:
        assert make(server.base_url).call("echo", {"text": "hé"}) == {"message": "hi"}
    [asked] = server.calls()
    assert (asked.method, asked.path) == ("POST", "/api/mizan/call/")
    assert asked.body == {"args": {"text": "hé"}, "fn": "echo"}
    assert asked.headers["content-type"] == "application/json"


def test_baseUrl_withASlash_isTheSame(make: Maker) -> None:
    with serving(lambda _: Reply({"result": 1})) as server:
        assert make(server.base_url + "/").call("one") == 1
    assert server.calls()[0].path == "/api/mizan/call/"


def test_fetch_writesParamsAsQuery(make: Maker) -> None:
    with serving(lambda _: Reply({"member": []})) as server:
        make(server.base_url).fetch(
            "a b",
            {"q": "é &+", "n": 1, "yes": True, "f": 0.5, "tags": ["x", "y"], "none": None, "point": {"y": 1, "x": 2}},
        )
    [asked] = server.calls()
    assert asked.path == (
        "/api/mizan/ctx/a%20b/?q=%C3%A9%20%26%2B&n=1&yes=true&f=0.5&tags=x&tags=y&point=%7B%22x%22%3A2%2C%22y%22%3A1%7D"
    )
    assert asked.body is None


def test_fetch_withoutParams_hasNoQuery(make: Maker) -> None:
    with serving(lambda _: Reply({"member": None})) as server:
        assert make(server.base_url).fetch("global") == {"member": None}
    assert server.calls()[0].path == "/api/mizan/ctx/global/"


@pytest.mark.parametrize("status", [502, 503, 504])
def test_fetch_thatMayPass_isTriedTwiceMore(make: Maker, pauses: list[float], status: int) -> None:
    with serving(replies(error("UNAVAILABLE", status), error("UNAVAILABLE", status), Reply({"a": 1}))) as server:
        assert make(server.base_url).fetch("global") == {"a": 1}
    assert len(server.asked) == 3
    assert pauses == [0.2, 0.4]


def test_fetch_ofAConnectionThatBreaks_isTriedAgain(make: Maker, pauses: list[float]) -> None:
    with serving(replies(None, Reply({"a": 1}))) as server:
        assert make(server.base_url).fetch("global") == {"a": 1}
    assert pauses == [0.2]


def test_fetch_thatFailsThreeTimes_fails(make: Maker, pauses: list[float]) -> None:
    with serving(lambda _: error("UNAVAILABLE", 503)) as server, pytest.raises(MizanError) as caught:
        make(server.base_url).fetch("global")
    assert (caught.value.code, caught.value.status) == ("UNAVAILABLE", 503)
    assert len(server.asked) == 3
    assert pauses == [0.2, 0.4]


def test_fetch_thatIsRefused_isNotTriedAgain(make: Maker, pauses: list[float]) -> None:
    with serving(lambda _: error("NOT_FOUND", 404)) as server, pytest.raises(MizanError):
        make(server.base_url).fetch("nowhere")
    assert len(server.asked) == 1
    assert pauses == []


@pytest.mark.parametrize("reply", [None, error("UNAVAILABLE", 503)])
def test_call_isNeverRepeated(make: Maker, pauses: list[float], reply: Reply | None) -> None:
    with serving(lambda _: reply) as server, pytest.raises(MizanError) as caught:
        make(server.base_url).call("pay")
    assert len(server.calls()) == 1
    assert caught.value.code == ("UNAVAILABLE" if reply else "NETWORK")
    assert pauses == []


def test_server_thatIsNotThere_isANetworkError(make: Maker, pauses: list[float]) -> None:
    with serving(lambda _: None) as server:
        pass
    with pytest.raises(MizanError) as caught:
        make(server.base_url, session=False).call("echo")
    assert (caught.value.code, caught.value.status) == ("NETWORK", 0)
    assert str(caught.value).startswith("NETWORK: Server not reached")
    assert isinstance(caught.value.__cause__, httpx2.TransportError)


def test_answer_thatDoesNotCome_isATimeout(make: Maker) -> None:
    over = threading.Event()

    def never(_: Asked) -> None:
        over.wait(30)

    with serving(never) as server:
        try:
            with pytest.raises(MizanError) as caught:
                make(server.base_url, session=False).call("slow", options=RequestOptions(timeout=0.05))
        finally:
            over.set()
    assert (caught.value.code, caught.value.status) == ("TIMEOUT", 0)


@pytest.mark.parametrize("text", ["<html>", "[1]", '{"no": "result"}', ""])
def test_reply_thatIsNoEnvelope_isAnHttpError(make: Maker, text: str) -> None:
    with serving(lambda _: Reply(text=text, status=200)) as server, pytest.raises(MizanError) as caught:
        make(server.base_url).call("echo")
    assert (caught.value.code, caught.value.status, caught.value.details) == ("HTTP_200", 200, None)


def test_gatewayPage_isAnHttpError(make: Maker) -> None:
    with serving(lambda _: Reply(text="<html>Bad gateway</html>", status=500)) as server:
        with pytest.raises(MizanError) as caught:
            make(server.base_url).call("echo")
    assert (caught.value.code, caught.value.message) == ("HTTP_500", "Not a Mizan answer")


def test_error_hasCodeStatusMessageAndDetails(make: Maker) -> None:
    with serving(lambda _: error("FORBIDDEN", 403, {"why": 1})) as server, pytest.raises(MizanError) as caught:
        make(server.base_url).call("echo")
    assert caught.value.details == {"why": 1}
    assert str(caught.value) == "FORBIDDEN (403): Because."


def test_validationError_listsItsViolations(make: Maker) -> None:
    details = [{"code": "size", "message": "too long", "path": "args.name"}]
    with serving(lambda _: error("VALIDATION_ERROR", 422, details)) as server:
        with pytest.raises(ValidationError) as caught:
            make(server.base_url).call("rename")
    [violation] = caught.value.violations
    assert (violation.code, violation.message, violation.path) == ("size", "too long", "args.name")


def test_session_isOpenedOnceBeforeTheFirstCall(make: Maker) -> None:
    with serving(lambda _: Reply({"result": 1})) as server:
        client = make(server.base_url)
        client.call("one")
        client.call("two")
    assert [asked.path for asked in server.asked] == [
        "/api/mizan/session/",
        "/api/mizan/call/",
        "/api/mizan/call/",
    ]


def test_session_isNotOpenedForReads_orWhereNoneIsWanted(make: Maker) -> None:
    with serving(lambda _: Reply({"result": 1})) as server:
        make(server.base_url).fetch("global")
        make(server.base_url, session=False).call("one")
    assert server.sessions() == 0


def test_session_isTriedThreeTimes(make: Maker, pauses: list[float]) -> None:
    opened = replies(error("INTERNAL_ERROR", 500), None, Reply({"contract": "ab", "csrf": None, "protocol": 1}))
    with serving(lambda _: Reply({"result": 1}), opened) as server:
        session = make(server.base_url).open_session()
    assert (session.contract, session.protocol, session.csrf_cookie) == ("ab", 1, None)
    assert server.sessions() == 3
    assert pauses == [0.2, 0.4]


def test_session_thatFails_isForgotten(pauses: list[float]) -> None:
    failing = [error("INTERNAL_ERROR", 500)] * 3
    with serving(lambda _: Reply({"result": 1}), replies(*failing, Reply({"csrf": None}))) as server:
        client = Mizan(server.base_url)
        with pytest.raises(MizanError):
            client.call("one")
        assert client.call("one") == 1
        client.close()
    assert len(server.calls()) == 1


CSRF = {"contract": "00", "csrf": {"cookie": "XSRF", "header": "X-XSRF"}, "protocol": 1}


def test_csrfToken_travelsInItsHeader(make: Maker) -> None:
    def session(_: Asked) -> Reply:
        return Reply(CSRF, headers={"Set-Cookie": "XSRF=t0ken; Path=/"})

    with serving(lambda _: Reply({"result": 1}), session) as server:
        make(server.base_url).call("one")
    [asked] = server.calls()
    assert asked.headers["x-xsrf"] == "t0ken"
    assert "XSRF=t0ken" in asked.headers["cookie"]


def test_session_whoseCookieIsGone_isOpenedAgain() -> None:
    def session(_: Asked) -> Reply:
        return Reply(CSRF, headers={"Set-Cookie": "XSRF=t0ken; Path=/"})

    with serving(lambda _: Reply({"result": 1}), session) as server, httpx2.Client() as http:
        client = Mizan(server.base_url, http=http)
        client.call("one")
        http.cookies.clear()
        client.call("two")
    assert server.sessions() == 2
    assert server.calls()[1].headers["x-xsrf"] == "t0ken"


def test_csrfFailure_opensTheSessionAnewForTheNextCall(make: Maker) -> None:
    with serving(replies(error("CSRF_FAILED", 403), Reply({"result": 1}))) as server:
        client = make(server.base_url)
        with pytest.raises(MizanError):
            client.call("one")
        assert client.call("one") == 1
    assert server.sessions() == 2


def test_headers_ofARequestWinOverThoseOfTheClient(make: Maker) -> None:
    with serving(lambda _: Reply({"result": 1})) as server:
        client = make(server.base_url, headers={"X-A": "client", "X-B": "client"})
        client.call("one", options=RequestOptions(headers={"x-a": "request"}))
    [asked] = server.calls()
    assert (asked.headers["x-a"], asked.headers["x-b"]) == ("request", "client")


def test_headers_thatAreAskedFor_areAskedForEachTime() -> None:
    tokens = iter(["one", "two", "three"])
    with serving(lambda _: Reply({"result": 1})) as server:
        with Mizan(server.base_url, headers=lambda: {"Authorization": next(tokens)}, session=False) as client:
            client.call("a")
            client.call("b")
    assert [asked.headers["authorization"] for asked in server.asked] == ["one", "two"]


def test_auth_isSentWithSessionsCallsAndFetches(make: Maker) -> None:
    with serving(lambda _: Reply({"result": 1})) as server:
        client = make(server.base_url, auth=("ann", "ann"))
        client.call("one")
        client.fetch("global")
    assert {asked.headers["authorization"] for asked in server.asked} == {"Basic YW5uOmFubg=="}


def test_listener_isToldWhatTheAnswerSays(make: Maker) -> None:
    answer = {
        "result": 1,
        "invalidate": [
            "owners",
            {"context": "user", "params": {"user_id": 5}},
            {"context": "user", "function": "user_profile"},
        ],
        "merge": [
            {"context": "catalog", "key": "id", "params": {}, "slot": "items", "value": {"id": 1}},
            {"context": "user", "params": {"user_id": 5}, "slot": "user_profile", "value": None},
        ],
    }
    told: list[Freshness] = []
    with serving(lambda _: Reply(answer)) as server:
        make(server.base_url, listener=told.append).call("change")
    assert told == [
        Freshness(
            "change",
            [Stale("owners"), Stale("user", params={"user_id": 5}), Stale("user", "user_profile")],
            [Merge("catalog", "items", {"id": 1}, "id"), Merge("user", "user_profile", None, params={"user_id": 5})],
        )
    ]


def test_listener_isNotToldOfNothing(make: Maker) -> None:
    told: list[Freshness] = []
    with serving(lambda _: Reply({"result": 1})) as server:
        make(server.base_url, listener=told.append).call("look")
    assert told == []


def test_listener_ofAFailure_isToldTheNamesInItsHeader(make: Maker) -> None:
    header = {"X-Mizan-Invalidate": "user;user_id=5, owners"}
    told: list[Freshness] = []
    with serving(lambda _: error("INTERNAL_ERROR", 500, headers=header)) as server:
        with pytest.raises(MizanError) as caught:
            make(server.base_url, listener=told.append).call("change")
    assert told == [Freshness("change", [Stale("user"), Stale("owners")], [])]
    assert list(caught.value.stale) == [Stale("user"), Stale("owners")]


def test_listener_ofWhatCannotBeUnderstood_isToldOfEverything(make: Maker) -> None:
    told: list[Freshness] = []
    with serving(lambda _: Reply({"result": 1, "invalidate": [{"new": True}]})) as server:
        make(server.base_url, listener=told.append).call("change")
    assert told == [Freshness("change", [Stale(EVERYTHING)], [])]


def test_client_ofManyThreads_opensOneSession() -> None:
    started = threading.Event()

    def session(_: Asked) -> Reply:
        started.wait(30)
        return Reply(NO_CSRF)

    results: list[Json] = []
    with serving(lambda asked: Reply({"result": asked.body["args"]["n"]}), session) as server:
        with Mizan(server.base_url) as client:
            threads = [
                threading.Thread(target=lambda n=n: results.append(client.call("echo", {"n": n}))) for n in range(20)
            ]
            for thread in threads:
                thread.start()
            started.set()
            for thread in threads:
                thread.join()
    assert {str(result) for result in results} == {str(n) for n in range(20)}
    assert server.sessions() == 1


def test_http_ofOnesOwn_staysOpen() -> None:
    with serving(lambda _: Reply({"result": 1})) as server, httpx2.Client() as http:
        with Mizan(server.base_url, http=http) as client:
            client.call("one")
        assert not http.is_closed
