"""Whatever a user can meet is documented."""

from pathlib import Path

import pytest

from detente.model import Act, Answer, Completeness, State, UnknownKind
from detente.views.cli.entry import app, evaluate
from detente.views.cli.exits import Exit
from detente.vocabulary.acts import get_act
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.states import look

DOCS = Path(__file__).parents[2] / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("act", Act)
def test_every_act_is_documented(act: Act) -> None:
    row = next(r for r in page("reference/acts.md").splitlines() if r.startswith(f"| `{act}` |"))
    assert get_act(act).description in row


def test_every_issue_is_documented() -> None:
    text = page("reference/issues.md")
    assert all(f"| `{i.code}` | {i.label} | {i.description} |" in text for i in ISSUES)


@pytest.mark.parametrize("state", State)
def test_every_state_is_documented(state: State) -> None:
    shown = look(state)
    assert f"{shown.word} | {shown.description} |" in page("reference/states.md")


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_is_documented(answer: Answer) -> None:
    assert f"| {answer} | " in page("reference/states.md")


@pytest.mark.parametrize("value", Completeness)
def test_every_completeness_is_documented(value: Completeness) -> None:
    assert f"| {value} | " in page("reference/documents.md")


@pytest.mark.parametrize("kind", UnknownKind)
def test_every_kind_of_unknown_is_documented(kind: UnknownKind) -> None:
    assert f"| {kind} | " in page("discussion/certainty-and-unknown.md")


def test_every_page_is_in_the_navigation() -> None:
    listed = (DOCS.parent / "zensical.toml").read_text(encoding="utf-8")
    assert all(f'"{p.relative_to(DOCS)}"' in listed for p in DOCS.rglob("*.md"))


def test_every_command_is_documented() -> None:
    text = page("reference/commands.md")
    commands = [*app.registered_commands, *evaluate.registered_commands]
    names = [c.name or c.callback.__name__ for c in commands if c.callback]
    assert {"brief", "read", "statements"} <= set(names)
    assert all(f"detente {name}" in text or f"evaluate {name}" in text for name in names)


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_documented(code: Exit) -> None:
    assert f"| {code.value} | {code.name.lower()} |" in page("reference/exit-codes.md")


def test_every_vocabulary_file_is_documented() -> None:
    text = page("reference/vocabulary.md")
    folder = DOCS.parent / "src/detente/vocabulary"
    assert all(f"`{p.name}`" in text for p in [*folder.glob("*.yaml"), *folder.glob("*.csv")])
