"""The golden clients in the hands of the type checker, the linter and the interpreter."""

from __future__ import annotations

import datetime as dt
import importlib
import os
import shutil
import subprocess
import sys
import threading
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
import anyio.to_thread
import goldens
import pytest
from local_server import Asked, Reply, error, serving

from mizan_client import Freshness, MizanError, Stale, WireError

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent

# What a careful project asks of its own code; the linter's names for keywords of style that a contract may break are
# left out for the case whose names are meant to be bad.
RULES = "B,C4,E4,E7,E9,F,I,PERF,PGH,PIE,PL,RET,RSE,RUF,S,SIM,TID,UP,W"
NOT_OURS = "PLC2401,PLC2403,PLR0911,PLR0913,RUF001,RUF002,RUF009"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All golden clients."""
    folder = tmp_path_factory.mktemp("goldens")
    goldens.copy_to(folder)
    return folder


@pytest.fixture
def afi(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The emitted client of the fixture."""
    monkeypatch.syspath_prepend(str(folder))
    return importlib.import_module("golden_afi")


def run(folder: Path, *command: str) -> None:
    ended = subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_goldens_areThere() -> None:
    assert {"afi", "empty", "every-shape", "hostile-names", "reads-only"} <= set(goldens.cases())


def test_clients_passTheStrictestTypeChecker(tmp_path: Path) -> None:
    goldens.copy_to(tmp_path)
    for file in (HERE / "typing").glob("*.py"):
        shutil.copy(file, tmp_path)
    run(tmp_path, "mypy", "--strict", "--extra-checks", "--warn-unreachable", "--no-incremental", ".")


def test_clients_passFormatterAndLinterAsTheyAre(folder: Path) -> None:
    run(folder, "ruff", "format", "--isolated", "--no-cache", "--check", ".")
    run(folder, "ruff", "check", "--isolated", "--no-cache", "--select", RULES, "--ignore", NOT_OURS, ".")


@pytest.mark.parametrize("case", goldens.cases())
def test_client_canBeImported(folder: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    monkeypatch.syspath_prepend(str(folder))
    module = importlib.import_module(goldens.package(case))
    assert isinstance(module, ModuleType)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_bundle_isReadWhole(afi: Any) -> None:
    bundle = {
        "user_orders": [{"id": 51, "status": "OPEN", "total": "19.90"}],
        "user_profile": {"name": "Eve", "user_id": 5, "later": "unknown to this client"},
    }
    with serving(lambda _: Reply(bundle)) as server, afi.Client(server.base_url) as client:
        user = client.fetch_user_context(user_id=5)
    assert user.user_profile == afi.ProfileOutput(name="Eve", user_id=5)
    assert user.user_orders == [afi.OrderOutput(id=51, status=afi.OrderStatus.OPEN, total=Decimal("19.90"))]
    assert server.asked[0].path == "/api/mizan/ctx/user/?user_id=5"


def test_answer_thatIsNotOfTheContract_isRefusedWithItsPlace(afi: Any) -> None:
    bundle = {
        "user_orders": [{"id": 51, "status": "LOST", "total": "19.90"}],
        "user_profile": {"name": "Eve", "user_id": 5},
    }
    with serving(lambda _: Reply(bundle)) as server, afi.Client(server.base_url) as client:
        with pytest.raises(WireError, match=r"^user_orders\[0\]\.status: \"LOST\" \(expected: one of OPEN, PAID, "):
            client.fetch_user_context(user_id=5)


def test_result_thatIsNotOfTheContract_isRefusedAfterTheListenerWasTold(afi: Any) -> None:
    told: list[Freshness] = []
    answer = {"result": {"ok": 1}, "invalidate": ["user"]}
    with serving(lambda _: Reply(answer)) as server, afi.Client(server.base_url, listener=told.append) as client:
        with pytest.raises(WireError, match=r"^result\.ok: 1 \(expected: true or false\)$"):
            client.clear_all()
    assert told == [Freshness("clear_all", [Stale("user")], [])]


def test_argument_thatCannotTravel_isRefusedBeforeAnythingIsSent(afi: Any) -> None:
    with serving(lambda _: Reply()) as server, afi.Client(server.base_url) as client:
        with pytest.raises(WireError, match=r"^args\.user_id: 9007199254740992 \(expected: an integer within"):
            client.find_user(user_id=2**53)
        with pytest.raises(WireError, match=r"^params\.tags\[0\]: 1 \(expected: a string\)$"):
            client.fetch_search_context(q="", tags=[1])
    assert server.asked == []


def test_default_thatIsLeftOut_isNotSent(afi: Any) -> None:
    found = {"result": {"hits": {}, "total": 0}}
    with serving(lambda _: Reply(found)) as server, afi.Client(server.base_url) as client:
        client.find_items(q="a", tags=["b"])
        client.find_items(q="a", tags=["b"], page=2)
    assert [asked.body["args"] for asked in server.calls()] == [
        {"q": "a", "tags": ["b"]},
        {"q": "a", "tags": ["b"], "page": 2},
    ]


def test_error_hasItsClassAndItsDetails(afi: Any) -> None:
    with serving(lambda _: error("OUT_OF_STOCK", 409, {"left": 3})) as server, afi.Client(server.base_url) as client:
        with pytest.raises(afi.OutOfStockError) as caught:
            client.order_item(id=2)
    assert caught.value.details == afi.OutOfStock(left=3)
    assert isinstance(caught.value, MizanError)


def test_error_whoseDetailsAreNotOfTheContract_isRefused(afi: Any) -> None:
    with serving(lambda _: error("OUT_OF_STOCK", 409, {"left": "3"})) as server:
        with afi.Client(server.base_url) as client:
            with pytest.raises(WireError, match=r'^OUT_OF_STOCK\.details\.left: "3" \(expected: an integer\)$'):
                client.order_item(id=2)


def test_call_withoutAnAnswer_leavesStaleWhatItMayAffect(afi: Any) -> None:
    told: list[Freshness] = []
    with serving(lambda _: None) as server, afi.Client(server.base_url, listener=told.append) as client:
        for call in (lambda: client.touch_profile(user_id=5), client.clear_all):
            with pytest.raises(MizanError):
                call()
    assert told == [
        Freshness("touch_profile", [Stale("user", "user_profile", {"user_id": 5})], []),
        Freshness("clear_all", [Stale("user")], []),
    ]


def test_call_thatIsCancelled_leavesStaleWhatItMayAffect(afi: Any) -> None:
    told: list[Freshness] = []
    arrived, over = threading.Event(), threading.Event()

    def never(_: Asked) -> None:
        arrived.set()
        over.wait(30)

    async def given_up(base_url: str) -> None:
        async with afi.AsyncClient(base_url, listener=told.append) as client, anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: client.update_profile(user_id=5, name="Ada"))
            await anyio.to_thread.run_sync(arrived.wait, 30)
            tasks.cancel_scope.cancel()

    with serving(never) as server:
        try:
            anyio.run(given_up, server.base_url)
        finally:
            over.set()
    assert told == [Freshness("update_profile", [Stale("user", params={"user_id": 5})], [])]


def test_failure_thatNamesAFunction_namesItsContext(afi: Any) -> None:
    told: list[Freshness] = []
    header = {"X-Mizan-Invalidate": "user_profile;user_id=5"}
    with serving(lambda _: error("INTERNAL_ERROR", 500, headers=header)) as server:
        with afi.Client(server.base_url, listener=told.append) as client, pytest.raises(MizanError):
            client.touch_profile(user_id=5)
    assert told == [Freshness("touch_profile", [Stale("user", "user_profile")], [])]


def test_recordsWithDefaults_canBeMadeAndSent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    every: Any = importlib.import_module("golden_every_shape")
    visit = every.NewVisit(at=dt.datetime(2026, 1, 31, tzinfo=dt.UTC))
    assert visit.duration == dt.timedelta(minutes=30)
    owner = every.Owner(id=1, first_name="Ann")
    assert (owner.pets, owner.status, owner.notes, owner.birth_date) == ([], every.Status.ACTIVE, "", None)
    with serving(
        lambda asked: Reply({"result": {**asked.body["args"]["owner"], "address": None, "birth_date": None}})
    ) as server:
        with every.Client(server.base_url) as client:
            assert client.save_owner(owner=owner) == owner
    [asked] = server.calls()
    assert asked.body["args"]["owner"] == {"id": 1, "first_name": "Ann", "pets": [], "status": "ACTIVE", "notes": ""}


def test_deprecatedFunction_warns(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    every: Any = importlib.import_module("golden_every_shape")
    with (
        serving(lambda _: Reply({"result": {"items": [], "total": 0}})) as server,
        every.Client(server.base_url) as client,
    ):
        with pytest.warns(DeprecationWarning, match="Use `search_owners`"):
            client.list_owners()


def test_hostileNames_travelAsTheyAre(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    hostile: Any = importlib.import_module("golden_hostile_names")
    value = hostile.class_(
        proto="p", constructor="c", a_b=1, n0=True, quote_back_slash="q", line_break="l", naïve="n", empty="e"
    )
    answer = {"result": {"値": "back"}}
    with serving(lambda _: Reply(answer)) as server, hostile.Client(server.base_url) as client:
        with pytest.warns(DeprecationWarning, match="^Ends here"):
            result = client.delete(proto="x", class_=value, key="k", ref=hostile.enum_.SCRIPT)
    assert result.値 == "back"
    [asked] = server.calls()
    assert asked.body == {
        "fn": "delete",
        "args": {
            "__proto__": "x",
            "class": {
                "__proto__": "p",
                "constructor": "c",
                "a-b": 1,
                "0": True,
                'quote"back\\slash': "q",
                "line\nbreak": "l",
                "naïve": "n",
                "": "e",
            },
            "key": "k",
            "ref": "</script>",
        },
    }
