"""The golden clients, as packages that can be imported and checked."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
GOLDENS = ROOT / "protocol/mizan-codegen/src/test/resources/goldens/client"


def cases() -> list[str]:
    """The names of the cases that have a Python client."""
    return sorted(folder.parent.name for folder in GOLDENS.glob("*/python"))


def package(case: str) -> str:
    """The package of a case."""
    return f"golden_{case.replace('-', '_')}"


def copy_to(folder: Path) -> None:
    """Puts every golden client beside the others, under the name of its package."""
    for case in cases():
        shutil.copytree(GOLDENS / case / "python", folder / package(case), ignore=shutil.ignore_patterns("__pycache__"))
