from pathlib import Path

import pytest

from detente.model import Failure, Reading
from detente.views.cli.exits import Exit, outcome
from tests.factory import document, reading

READ = reading(document())
UNREAD = Reading(document())
COPY = Reading(document(copy_of="other"))
FAILED = Failure("a", "b")
PAGE = Path(__file__).parents[3] / "docs" / "reference" / "exit-codes.md"


@pytest.mark.parametrize(
    ("readings", "failures", "code"),
    [
        ([READ], [], Exit.DONE),
        ([READ, COPY], [], Exit.DONE),
        ([], [FAILED], Exit.FAILED),
        ([], [], Exit.FAILED),
        ([UNREAD], [], Exit.FAILED),
        ([READ, UNREAD], [], Exit.PARTIAL),
        ([READ], [FAILED], Exit.PARTIAL),
    ],
)
def test_outcome(readings: list[Reading], failures: list[Failure], code: Exit) -> None:
    assert outcome(readings, failures) is code


@pytest.mark.parametrize("code", Exit)
def test_every_code_is_documented(code: Exit) -> None:
    assert f"| {code.value} | {code.name.lower()} |" in PAGE.read_text("utf-8")
