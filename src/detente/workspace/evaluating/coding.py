"""A reader's acts measured against events that people coded."""

from functools import partial
from pathlib import Path
from typing import Any

from detente.evaluation.acts import score_acts
from detente.evaluation.acts_files import read_cases
from detente.model import Document, Statement
from detente.statements.readers import get_reader
from detente.workspace.evaluating.measuring import Measuring, ask_each

__all__ = ["evaluate_acts"]


def evaluate_acts(cases: Path, how: Measuring | None = None) -> dict[str, Any]:
    """The figures of a reader on coded sentences, as `score_acts` gives them.

    Each sentence is read alone, without date or outlet. Raises EvaluationError.
    """
    told, how = read_cases(cases), how or Measuring()
    get_reader(how.reader)
    texts = {case.id: {"text": case.text, "language": "en"} for case in told}
    return score_acts(told, ask_each(texts, partial(_statements, reader=how.reader), how))


def _statements(_: str, document: Document, reader: str) -> tuple[Statement, ...]:
    return get_reader(reader).read(document).statements
