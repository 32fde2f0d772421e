"""The Python that the documentation shows: all of it type-checks, and what needs no server runs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import goldens
import pytest

PAGES = ["docs/guide/python.md", "docs/reference/python-client.md", "frontends/client-python/README.md"]


def snippets() -> list[tuple[str, str]]:
    """The blocks of Python on each page, by page and number."""
    return [
        (f"{page} {number}", code)
        for page in PAGES
        for number, code in enumerate(
            re.findall(r"^```python\n(.*?)^```$", (goldens.ROOT / page).read_text(), re.MULTILINE | re.DOTALL), 1
        )
    ]


def test_snippets_typeCheck(tmp_path: Path) -> None:
    shutil.copytree(goldens.GOLDENS / "afi/python", tmp_path / "shop_api")
    found = snippets()
    assert len(found) >= len(PAGES)
    for name, code in found:
        (tmp_path / (re.sub(r"\W+", "_", name) + ".py")).write_text(code)
    ended = subprocess.run(
        [str(Path(sys.executable).parent / "mypy"), "--strict", "--no-incremental", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("name", "code"), [one for one in snippets() if "example" not in one[1] and "client: Client" not in one[1]]
)
def test_snippet_thatNeedsNoServer_runs(name: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(goldens.GOLDENS / "afi/python", tmp_path / "shop_api")
    monkeypatch.syspath_prepend(str(tmp_path))
    exec(compile(code, name, "exec"), {"__name__": "snippet"})
