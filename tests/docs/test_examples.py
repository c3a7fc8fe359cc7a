"""Every example of the documentation runs and prints what the pages quote.

After a change of what is found, `python -m tests.docs.test_examples` writes the
printed output anew; read the difference before it is committed. The examples of a
folder are one story: they run in the order of their names, in one place.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = Path("src/detente/samples")
EXAMPLES = sorted(p for p in (ROOT / "docs/examples").iterdir() if p.suffix in (".py", ".sh"))
TOLD = {"dossier": "docs/tutorial/dossier.md", "questions": "docs/tutorial/ten-questions.md"}
"""The page that tells each story."""
STORIES = {name: sorted((ROOT / "docs/examples" / name).glob("*.sh")) for name in TOLD}
STORY = [path for told in STORIES.values() for path in told]
PASSING = (
    (re.compile(r"\b\d{4}-\d\d-\d\d \d\d:\d\d\b"), "2026-11-26 09:30"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "f1" * 32),
)
"""What is another on each run: the time of recording and the hashes that hang on it."""
SCORE = re.compile(r"(?<=0\.)\d+|(?<=score )\d+|\b\d+(?= of 100)")
"""Probabilities differ in their last digits from processor to processor."""


def printed(path: Path, folder: Path = ROOT) -> str:
    """What an example prints with the commands of this environment."""
    commands = Path(sys.executable).parent
    environment = {
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "DETENTE_AUTHOR": "analyst",
    }
    if path in STORY:
        environment |= {"DETENTE_DOSSIER": "talks.detente", "DETENTE_READER": "rules"}
    program = sys.executable if path.suffix == ".py" else "bash"
    run = subprocess.run(
        [program, path], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def story(name: str) -> Iterator[tuple[Path, str]]:
    """Each example of a story with what it prints, in their order."""
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / SAMPLES, folder / SAMPLES)
        for path in STORIES[name]:
            told = printed(path, Path(folder))
            for found, instead in PASSING:
                told = found.sub(instead, told)
            yield path, told


def test_there_are_examples() -> None:
    assert EXAMPLES
    assert all(STORIES.values())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_prints_what_the_page_quotes(path: Path) -> None:
    quoted = path.with_suffix(".out").read_text(encoding="utf-8")
    assert SCORE.sub("_", printed(path)) == SCORE.sub("_", quoted)


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_a_story_prints_what_the_page_quotes(name: str) -> None:
    for path, told in story(name):
        assert told == path.with_suffix(".out").read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("path", [*EXAMPLES, *STORY], ids=lambda p: p.stem)
def test_an_example_and_its_output_are_quoted_in_a_page(path: Path) -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert f'"{path.relative_to(ROOT)}"' in pages
    assert f'"{path.relative_to(ROOT).with_suffix(".out")}"' in pages


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_told_in_its_order(name: str) -> None:
    page = (ROOT / TOLD[name]).read_text(encoding="utf-8")
    places = [page.find(f'"{path.relative_to(ROOT)}"') for path in STORIES[name]]
    told = [place for place in places if place >= 0]
    assert told == sorted(told)
    assert len(told) > len(STORIES[name]) / 2


if __name__ == "__main__":
    for example in EXAMPLES:
        example.with_suffix(".out").write_text(printed(example), encoding="utf-8")
    for story_name in STORIES:
        for example, told in story(story_name):
            example.with_suffix(".out").write_text(told, encoding="utf-8")
