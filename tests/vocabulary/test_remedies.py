"""No remedy that a browser shows names what only a terminal has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.vocabulary.remedies import by_api, in_browser

SOURCE = Path(detente.__file__).parent
TERMINAL = re.compile(r"\bdetente (?!serve)[a-z]+|(?<!\w)--[a-z]")
KEEPERS = re.compile(r"detente (?:rebuild|verify|migrate|backup|new|export)\b|pip install")
"""What is done about a file or a store, by whoever keeps it."""
STARTED = re.compile(r"--team|--texts|detente\.read_all|--(?:dry-run|record|replies|jobs)")
"""What is told to those who begin a program, never by a screen."""
LEFT_OUT = ("views", "evaluation")


def _texts(tree: ast.AST) -> Iterator[str]:
    """The words of a module, what is filled in as a short id; docstrings left out."""
    told = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    parts = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(v.value) if isinstance(v, ast.Constant) else "12" for v in node.values
            )
        elif isinstance(node, ast.Constant) and id(node) not in told | parts:
            yield str(node.value)


def _remedies() -> Iterator[str]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] not in LEFT_OUT:
            found = _texts(ast.parse(path.read_text("utf-8")))
            yield from (t for t in found if TERMINAL.search(t) and not KEEPERS.search(t))


def test_what_the_stages_tell_is_told_in_the_words_of_the_workbench() -> None:
    told = [t for t in _remedies() if not STARTED.search(t)]
    assert len(told) > 40
    for tell in (in_browser, by_api):
        assert [made for made in map(tell, told) if TERMINAL.search(made)] == []


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("no outlet found; give --outlet",
         "no outlet found; set the outlet under Correct, beside the report in the inbox"),
        ("did you mean Mali? or take it as a new party (--new-party)",
         "did you mean Mali? or take it as a new party"),
        ("detente merge 'Valley Front' 'Council' makes them one",
         "merge Valley Front and Council on the page of either"),
        ("give act=... issue=...; it can also have speaker, when",
         "choose or type what is missing; the other fields may stay empty"),
        ("Ben changed s1a2b3c4d meanwhile: act is offer",
         "Ben changed it meanwhile: act is offer"),
        ("run detente verify to see where", "run detente verify to see where"),
        ("paste a single report", "paste a single report"),
    ],
)  # fmt: skip
def test_a_remedy_leads_to_where_it_is_done(told: str, shown: str) -> None:
    assert in_browser(told) == shown


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("give it with --why", 'send it as "why"'),
        ("see detente sources --reports", "GET /documents lists the reports"),
        ("take an id from detente statements", "GET /statements lists the ids"),
        ("detente terms lists them", "GET /terms lists them"),
        ("detente terms show t1a2b3c4d lists them", "GET /terms lists them"),
        ("see detente terms", "GET /terms"),
        ("name its original: --translation-of 4f2a", 'name its original: "translation_of": "4f2a"'),
        ("see detente log", "GET /log lists the events"),
        ("give act=... issue=...; it can also have speaker, when",
         "send what is missing: act=... issue=...; it can also have speaker, when"),
    ],
)  # fmt: skip
def test_a_program_is_told_a_route_or_a_field(told: str, shown: str) -> None:
    assert by_api(told) == shown
