"""Whatever a user can meet is documented."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from detente.model import (
    Act,
    Answer,
    Completeness,
    Credibility,
    EventKind,
    Handling,
    Kind,
    Reliability,
    State,
    Status,
    UnknownKind,
    Verdict,
)
from detente.model.ruling import RulingKind
from detente.record.payloads import KINDS, Payload
from detente.record.schema import metadata
from detente.views.cli.entry import app, evaluate
from detente.views.cli.exits import Exit
from detente.vocabulary.acts import get_act
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.states import look
from detente.workspace.intake.outcomes import Outcome

DOCS = Path(__file__).parents[2] / "docs"


FORMAT = "reference/dossier-format.md"
OF_A_DOSSIER: tuple[type[StrEnum], ...] = (
    Status, Verdict, EventKind, Handling, Reliability, Credibility, Outcome, RulingKind,
)  # fmt: skip


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


@pytest.mark.parametrize("value", [v for kind in OF_A_DOSSIER for v in kind])
def test_every_word_of_a_dossier_is_documented(value: StrEnum) -> None:
    text = page(FORMAT)
    assert f"| `{value}` | " in text or f"| {value} | " in text


@pytest.mark.parametrize("status", Status)
def test_what_a_status_leads_to_is_documented(status: Status) -> None:
    row = next(r for r in page(FORMAT).splitlines() if r.startswith(f"| {status} |"))
    told = [cell.strip() for cell in row.strip("|").split("|")][2:]
    assert told == ["yes" if holds else "no" for holds in (status.checked, status.counts)]


@pytest.mark.parametrize("kind", EventKind)
def test_every_field_of_an_event_is_documented(kind: EventKind) -> None:
    row = next(r for r in page(FORMAT).splitlines() if r.startswith(f"| `{kind}` |"))
    names = {f.name for f in fields(KINDS[kind])} - {f.name for f in fields(Payload)}
    assert all(f"`{name}`" in row for name in names)


def test_every_table_of_a_dossier_is_documented() -> None:
    rows = [r for r in page(FORMAT).splitlines() if r.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}
    assert set(metadata.tables) <= told


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_report_is_told(kind: Kind) -> None:
    assert f"`{kind}`" in page("how-to/keep-a-dossier.md")


def typed() -> Iterator[tuple[str, str]]:
    """Every command that a page shows, with the page."""
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
            for line in block.splitlines():
                if found := re.search(r"\$ (?:.*\| )?detente (.+)", line):
                    yield str(path.relative_to(DOCS)), found[1]


@pytest.mark.parametrize(("where", "line"), list(typed()))
def test_a_command_that_a_page_shows_is_there(where: str, line: str) -> None:
    command: Any = get_command(app)
    words = [w for part in shlex.split(line) for w in part.split("=", 1)[:1]]
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    alone = not getattr(command, "commands", {}) or command.invoke_without_command
    assert alone or words == ["--help"], where
    known = {o for p in command.params for o in (*p.opts, *p.secondary_opts)} | {"--help", "-"}
    assert {w for w in words if w.startswith("-")} <= known, where


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
