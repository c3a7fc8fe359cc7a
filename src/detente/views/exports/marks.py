"""What other programs marked in a text: Hypothesis, Recogito, any Web Annotation.

A mark that moved is placed anew only where one place fits; otherwise it is told as moved.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.errors import UnreadableInput
from detente.model import Document, Span
from detente.views.exports.webannotation import Json

__all__ = ["Mark", "marks"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody marked elsewhere, found in our text or told as moved."""

    exact: str
    span: Span | None
    """None where no place fits, or more than one."""
    why: str = ""
    """Why there is no place."""
    comment: str = ""
    tags: tuple[str, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class _Quote:
    """What selectors tell of a place."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


def marks(data: Any, document: Document) -> Iterator[Mark]:
    """Each mark of an exported file in its order.

    Takes one annotation, a list, a W3C page or collection, an answer of the Hypothesis API
    and the export of its client. Other programs count offsets in UTF-16 units or in the text
    of the page, so an offset only decides between places whose words and context fit alike.

    Raises:
        UnreadableInput: The data holds no annotations.
    """
    for told in _annotations(data):
        try:
            found = list(_marks(told, document))
        except (AttributeError, KeyError, TypeError) as fault:
            raise UnreadableInput(
                f"an annotation cannot be read ({type(fault).__name__}: {fault})",
                "export the annotations again as W3C Web Annotations",
            ) from fault
        yield from found


def _marks(told: Json, document: Document) -> Iterator[Mark]:
    comment, tags = _said(told)
    for quote in list(_quotes(told)) or [_Quote("")]:
        span, why = _placed(quote, document)
        yield Mark(quote.exact, span, why, comment, tags, _author(told))


def _annotations(data: Any) -> list[Json]:
    if isinstance(data, list):
        return [told for told in data if isinstance(told, dict)]
    if isinstance(data, dict):
        for key in ("items", "rows", "annotations", "first"):
            if key in data:
                return _annotations(data[key])
        if "target" in data:
            return [data]
    raise UnreadableInput(
        "the file holds no annotations",
        "give a W3C Web Annotation file, or the JSON that Hypothesis or Recogito exports",
    )


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _quotes(told: Json) -> Iterator[_Quote]:
    """The places that an annotation targets, each told by one or more selectors."""
    for target in _listed(told["target"]):
        selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
        if any("quote" in selector for selector in selectors):  # Recogito's own form
            yield from (_Quote(s["quote"], start=s.get("start")) for s in selectors)
            continue
        merged = {k: v for s in selectors if str(s.get("type")).startswith("Text")
                  for k, v in s.items()}  # fmt: skip
        if merged.get("exact"):
            yield _Quote(
                merged["exact"],
                merged.get("prefix") or "",
                merged.get("suffix") or "",
                merged.get("start"),
            )


def _said(told: Json) -> tuple[str, tuple[str, ...]]:
    """The comment and the tags."""
    bodies = [b for b in _listed(told.get("body") or told.get("bodies")) if isinstance(b, dict)]
    texts = [str(told.get("text") or ""), *(str(b.get("value") or "") for b in bodies)]
    tagged = [str(b.get("value")) for b in bodies if b.get("purpose") in ("tagging", "classifying")]
    comments = dict.fromkeys(text for text in texts if text and text not in tagged)
    return "\n".join(comments), (*map(str, told.get("tags") or ()), *tagged)


def _author(told: Json) -> str:
    creator = told.get("creator") or told.get("user") or ""
    if isinstance(creator, dict):
        creator = creator.get("name") or creator.get("id") or ""
    return str(creator)


def _placed(quote: _Quote, document: Document) -> tuple[Span | None, str]:
    """The one place that fits, or why there is none."""
    if not quote.exact:
        return None, "marks no words"
    text, size = document.text, len(quote.exact)
    places = list(_places(text, quote.exact))
    if not places:
        return None, "its words are not in the text"
    fits = {at: _fit(quote, text, at) for at in places}
    best = max(fits.values())
    if best == 0 and (quote.prefix or quote.suffix):
        return None, "moved: the words around it are others; please confirm"
    fitting = [at for at in places if fits[at] == best]
    if len(fitting) > 1 and quote.start is not None:
        told = {quote.start, _points(text, quote.start)}
        fitting = [at for at in fitting if at in told]
    if len(fitting) != 1:
        return None, f"moved: {len(places)} places have these words; please confirm"
    return Span.of(text, fitting[0], fitting[0] + size, document.sha256), ""


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _fit(quote: _Quote, text: str, at: int) -> int:
    """How many sides of the context fit, blanks put aside."""
    end = at + len(quote.exact)
    before = text[max(at - 4 * len(quote.prefix), 0) : at]
    after = text[end : end + 4 * len(quote.suffix)]
    before, prefix = _squeezed(before), _squeezed(quote.prefix)
    after, suffix = _squeezed(after), _squeezed(quote.suffix)
    return bool(prefix and before.endswith(prefix)) + bool(suffix and after.startswith(suffix))


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _points(text: str, units: int) -> int:
    """An offset in UTF-16 code units, as JavaScript counts, in code points."""
    coded = text[: max(units, 0)].encode("utf-16-le", "surrogatepass")
    return len(coded[: 2 * units].decode("utf-16-le", "ignore"))
