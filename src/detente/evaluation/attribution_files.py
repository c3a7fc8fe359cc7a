"""Articles with their attributions in JSON Lines, the format of PolNeAR."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.errors import EvaluationError
from detente.model import Attribution
from detente.model.attribution import Places

__all__ = ["Article", "read_articles", "read_attributions", "write_attributions"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text and the attributions that people found in it."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    title: str = ""
    date: str = ""
    """The day of publication; empty where it is not told."""


def read_articles(path: Path) -> tuple[Article, ...]:
    """The articles of a file, each with its text and gold."""
    articles = tuple(_article(row, where) for row, where in _rows(path))
    if not articles:
        raise EvaluationError(f"{path} holds no articles", 'write one object a line: {"id": "..."}')
    if len({article.id for article in articles}) < len(articles):
        raise EvaluationError(f"{path} has two articles of one id", "give each its own")
    return articles


def read_attributions(path: Path) -> dict[str, tuple[Attribution, ...]]:
    """The attributions of a file by article; texts are not needed."""
    return {_told(row, "id", where): _attributions(row, where) for row, where in _rows(path)}


def write_attributions(path: Path, found: Mapping[str, Sequence[Attribution]]) -> None:
    """One line an article, as `read_attributions` reads them."""
    lines = (
        json.dumps({"id": name, "attributions": [*_written(told)]}) for name, told in found.items()
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _rows(path: Path) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Each object of the file, and where it stands."""
    try:
        lines = path.read_bytes().decode().split("\n")
    except OSError as fault:
        raise EvaluationError(f"{path} cannot be read ({fault.strerror})", "name a file") from fault
    except UnicodeDecodeError as fault:
        raise EvaluationError(f"{path} is not UTF-8", "save it as UTF-8") from fault
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{path}, line {number}"
            try:
                row = json.loads(line)
            except ValueError as fault:
                raise EvaluationError(f"{where} is not JSON ({fault})", "mend it") from fault
            if not isinstance(row, dict):
                raise EvaluationError(f"{where} is no object", "write one object a line")
            yield row, where


def _article(row: Mapping[str, Any], where: str) -> Article:
    text = _told(row, "text", where)
    article = Article(
        _told(row, "id", where),
        text,
        _attributions(row, where),
        str(row.get("title") or ""),
        str(row.get("date") or ""),
    )
    for told in article.attributions:
        if any(end > len(text) for _, end in (*told.source, *told.cue, *told.content)):
            raise EvaluationError(
                f"{where}: an attribution ends after the text",
                "take the text that was annotated, unchanged to the byte",
            )
    return article


def _told(row: Mapping[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise EvaluationError(f"{where} has no {key}", f'give it "{key}" as text')
    return value


def _attributions(row: Mapping[str, Any], where: str) -> tuple[Attribution, ...]:
    try:
        return tuple(
            Attribution(
                _places(told.get("source")),
                _places(told.get("cue")),
                _places(told.get("content")),
                told.get("score"),
            )
            for told in row["attributions"]
        )
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        raise EvaluationError(
            f"{where}: its attributions are not as they should be ({fault})",
            "give each source, cue and content as lists of [start, end]",
        ) from fault


def _places(told: Iterable[Sequence[int]] | None) -> Places:
    return tuple((int(start), int(end)) for start, end in told or ())


def _written(attributions: Iterable[Attribution]) -> Iterator[dict[str, Any]]:
    for number, told in enumerate(attributions, 1):
        score = {} if told.score is None else {"score": told.score}
        roles = {"source": told.source, "cue": told.cue, "content": told.content}
        yield {"id": f"E{number}", **roles, **score}
