"""A written brief as Markdown, with footnotes."""

from collections.abc import Iterator

from detente.model.drafted import Drafted, Sentence
from detente.model.outline import PassageKind
from detente.views.brief.draft_sheet import UNCHECKED, DraftSheet, Part, sheet_of
from detente.views.brief.harmless import escape_markdown as safe

__all__ = ["render"]


def render(drafted: Drafted) -> str:
    """The whole brief; no word in it has a meaning in Markdown or HTML."""
    return "\n\n".join(_blocks(sheet_of(drafted))) + "\n"


def _blocks(sheet: DraftSheet) -> Iterator[str]:
    yield f"**{safe(sheet.label)}**"
    yield f"# {safe(sheet.title)}"
    yield safe(" · ".join(sheet.meta))
    for part in sheet.parts:
        yield from _part(part)
    yield "## Sources"
    yield safe(sheet.summary)
    yield safe(sheet.disclosure)
    yield safe(sheet.key)
    yield from (f"[^{note.number}]: {safe(note.text)}" for note in sheet.notes)
    yield f"**{safe(sheet.label)}**"


def _part(part: Part) -> Iterator[str]:
    if part.kind is PassageKind.HEADING:
        yield f"## {safe(part.words)}"
        return
    for number, paragraph in enumerate(part.paragraphs):
        lead = "**Judgement.** " if part.kind is PassageKind.JUDGEMENT and not number else ""
        yield lead + " ".join(map(_sentence, paragraph))
    if part.sure:
        yield f"*{safe(part.sure)}*"


def _sentence(sentence: Sentence) -> str:
    marks = "".join(f"[^{number}]" for number in sentence.notes)
    unsure = f" *\\[{UNCHECKED}\\]*" if sentence.notes and not sentence.checked else ""
    return f"{safe(sentence.text)}{marks}{unsure}"
