"""Every example of the documentation runs and prints what the pages quote."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "docs/examples").glob("*.py"))


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_prints_what_the_page_quotes(path: Path) -> None:
    run = subprocess.run([sys.executable, path], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout == path.with_suffix(".out").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_is_quoted_in_a_page(path: Path) -> None:
    pages = (ROOT / "docs").rglob("*.md")
    assert any(f'"docs/examples/{path.name}"' in page.read_text(encoding="utf-8") for page in pages)
