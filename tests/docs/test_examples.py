"""Every example of the documentation runs and prints what the pages quote.

After a change of what is found, `python -m tests.docs.test_examples` writes the
printed output anew; read the difference before it is committed.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(p for p in (ROOT / "docs/examples").iterdir() if p.suffix in (".py", ".sh"))


def printed(path: Path) -> str:
    """What an example prints, run from the root with the commands of this environment."""
    commands = Path(sys.executable).parent
    environment = {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    program = sys.executable if path.suffix == ".py" else "bash"
    run = subprocess.run([program, path], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_there_are_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_prints_what_the_page_quotes(path: Path) -> None:
    assert printed(path) == path.with_suffix(".out").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_and_its_output_are_quoted_in_a_page(path: Path) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert f'"docs/examples/{path.name}"' in pages
    assert f'"docs/examples/{path.stem}.out"' in pages


if __name__ == "__main__":
    for example in EXAMPLES:
        example.with_suffix(".out").write_text(printed(example), encoding="utf-8")
