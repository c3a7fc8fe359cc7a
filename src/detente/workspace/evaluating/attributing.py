"""A reader's attributions, or anyone's, measured against annotation by people."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation.attribution import score_attributions
from detente.evaluation.attribution_files import (
    Article,
    read_articles,
    read_attributions,
    write_attributions,
)
from detente.model import Attribution, Document
from detente.statements.readers import READERS, Attributor, get_reader
from detente.workspace.evaluating.measuring import Measuring, ask_each

__all__ = ["evaluate_attribution"]


def evaluate_attribution(
    gold: Path,
    predicted: Path | None = None,
    keep: Path | None = None,
    how: Measuring | None = None,
) -> dict[str, Any]:
    """The figures of attributions, as `score_attributions` gives them.

    Those of the file `predicted`, else what the reader finds in the gold's texts, which is
    then written to `keep`. Of these, what scores less than `how.min_score` is left out.
    Raises EvaluationError.
    """
    articles, how = read_articles(gold), how or Measuring()
    if predicted:
        found = read_attributions(predicted)
        strangers = found.keys() - {article.id for article in articles}
        if strangers:
            raise EvaluationError(
                f"{predicted} has {min(strangers)}, which {gold} does not hold",
                "score predictions of the same articles",
            )
    else:
        found = _read(articles, how)
    if keep:
        write_attributions(keep, found)
    return score_attributions(articles, found, how.min_score or 0.0)


def _read(articles: tuple[Article, ...], how: Measuring) -> dict[str, tuple[Attribution, ...]]:
    _attributor(how.reader)
    ask = partial(_attributions, reader=how.reader)
    return ask_each({article.id: _record(article) for article in articles}, ask, how)


def _record(article: Article) -> Mapping[str, Any]:
    return {
        "text": article.text,
        "title": article.title,
        "published": article.date,
        "language": "en",
    }


def _attributions(_: str, document: Document, reader: str) -> tuple[Attribution, ...]:
    return _attributor(reader).attributions(document)


def _attributor(name: str) -> Attributor:
    reader = get_reader(name)
    if isinstance(reader, Attributor):
        return reader
    able = ", ".join(r.name for r in READERS if isinstance(r, Attributor))
    raise EvaluationError(
        f"the reader {reader.name} does not tell attributions", f"measure one that does: {able}"
    )
