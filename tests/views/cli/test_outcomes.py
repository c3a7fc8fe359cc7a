import json
from dataclasses import replace

import pytest

from detente.model import Act, Handling
from detente.views.cli.exits import Exit
from detente.views.cli.outcomes import as_json, ended, line, summary
from detente.workspace.intake.outcomes import Added, Kept, Outcome, failed, kept
from tests.factory import document, reading, statement


def one(outcome: Outcome = Outcome.KEPT, detail: str = "", **fields: str) -> Kept:
    doc = document(title="A \x1b[31mtitle", id="0123456789abcdef", **fields)
    found = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    return kept(7, reading(doc, found), outcome, detail)


def test_a_line_tells_what_became_of_a_report() -> None:
    assert line(one()) == (
        "kept        012345678  A ␛[31mtitle · Sample Wire · 13 March 2025 · 1 statement\n"
    )
    labelled = replace(one(Outcome.COPY, "of another"), handling=Handling.RED, outlet="")
    assert line(labelled).endswith(
        "outlet not told · 13 March 2025 · 1 statement · TLP:RED · of another\n"
    )


def test_a_long_title_is_cut_and_none_is_the_origin() -> None:
    assert f"  {'a' * 71}… ·" in line(replace(one(), title="a" * 100))
    assert "  report.txt ·" in line(replace(one(), title=""))


def test_a_failure_names_its_origin_once() -> None:
    assert line(failed("a.pdf", "a.pdf is broken; save it again")) == (
        "failed      a.pdf is broken; save it again\n"
    )
    assert line(failed("a\n.xml", "an item holds no text")) == (
        "failed      a .xml: an item holds no text\n"
    )


def test_json_holds_everything() -> None:
    told = json.loads(as_json(one(Outcome.VERSION, "of another")))
    assert told == {
        "outcome": "version", "origin": "report.txt", "document": "0123456789abcdef",
        "number": 7, "title": "A \x1b[31mtitle", "outlet": "Sample Wire",
        "published": "2025-03-13", "handling": "TLP:CLEAR", "statements": 1, "meetings": 0,
        "unknowns": 0, "detail": "of another", "suggestions": 0,
    }  # fmt: skip
    assert json.loads(as_json(failed("a", "why")))["document"] is None


def test_the_sum_counts_outcomes_and_what_was_found() -> None:
    added = Added((one(), one(), one(Outcome.COPY), failed("a", "why")))
    assert summary(added) == "4 reports: 2 kept, 1 copy, 1 failed; 3 statements\n"
    doubtful = replace(one(), statements=2, suggestions=3)
    assert summary(Added((doubtful,))).endswith("1 kept; 2 statements, 3 suggestions\n")
    assert "2 statements, 3 suggestions" in line(doubtful)
    nothing = replace(one(Outcome.KNOWN), statements=0)
    assert summary(Added((nothing,))) == "1 report: 1 known\n"


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        (("kept", "known", "copy", "version", "translation"), Exit.DONE),
        (("kept", "failed"), Exit.PARTIAL),
        (("known", "not read"), Exit.PARTIAL),
        (("known", "purged"), Exit.PARTIAL),
        (("not read",), Exit.PARTIAL),
        (("not read", "failed"), Exit.PARTIAL),
        (("failed",), Exit.FAILED),
        ((), Exit.FAILED),
    ],
)
def test_how_a_command_ends(outcomes: tuple[str, ...], code: Exit) -> None:
    assert ended(Added(tuple(one(Outcome(o)) for o in outcomes))) is code
