"""What a report's own text tells: title, byline, date, outlet, agency credit."""

import re
from typing import NamedTuple

from detente.documents.dates import find_date
from detente.documents.layout import HeadLine, head_lines, title_line
from detente.model import Moment, Origin
from detente.vocabulary.outlets import find_outlet

__all__ = ["TextFacts", "byline_agency", "text_facts"]

PARAGRAPH = re.compile(r"[^\n]+")
OPENING = 6
"""Paragraphs in which a dateline is looked for."""
PLACE = r"[A-Z][A-Z.'’ /-]+(?:, ?[A-Z][\w.’' ]{1,30})*"
DATELINE = re.compile(
    rf"\s*{PLACE}(?:, (?P<date>[^()\n]{{3,30}}))? ?\((?P<name>[^()\n]{{2,40}})\)\s*[-–—]"
)
FBIS = re.compile(
    r"\s*(?:\[[^\]]{1,60}\] ?)*[A-Z][A-Z .,'()-]+?[,.]? "
    r"(?P<date>\d{1,2} [A-Z]{3,9} \d{2}(?:\d{2})?) \((?P<name>[^)\n]{2,80})\) ?-+ ?"
)
DATED = re.compile(rf"\s*{PLACE},? (?P<date>\d{{4}}-\d\d-\d\d)\s*$")
BYLINE = re.compile(r"by:? (?P<names>[A-Z][^\n]{2,100})", re.I)
READING = re.compile(r"(?P<name>[^\d\n]{2,60}?) \d{1,3} min(?:ute)?s? read", re.I)
SPARE_WORDS = 8
"""Words that a line may hold beside its date."""
CREDIT_END = re.compile(
    r"(?:source|via|courtesy of|credit):? (?P<source>[A-Z][\w ]{1,40})\.?"
    r"|[-–—] ?(?P<dash>[A-Z][\w ]{1,30})"
    r"|\((?P<bracket>[A-Z][\w ]{1,30})\)|.*(?:reporting|editing) by .*",
    re.I,
)
AP_WRITERS = re.compile(
    r"reported from [^\n]{3,60}\.|^(?:the )?associated press (?:writer|reporter|journalist)",
    re.I | re.M,
)


class TextFacts(NamedTuple):
    """Found or left empty, never guessed."""

    title: str = ""
    outlet: str = ""
    dateline: str = ""
    """Who is named in brackets after the place: "MOSCOW (Reuters) -"."""
    credit: str = ""
    """Who is named in the last lines."""
    byline: str = ""
    published: Moment | None = None


def text_facts(text: str) -> TextFacts:
    """What the lines above the article, its dateline and its end tell."""
    head = head_lines(text)
    opening = [m[0] for m in PARAGRAPH.finditer(text) if m[0].strip()][:OPENING]
    fbis = next((m for p in opening[:2] if (m := FBIS.match(p))), None)
    if fbis is not None:
        return TextFacts(outlet=fbis["name"], published=find_date(f"{fbis['date']} (", Origin.TEXT))
    dateline = next((m for p in opening if (m := DATELINE.match(p))), None)
    named = dateline["name"].strip() if dateline else ""
    return TextFacts(
        title=title_line(text),
        outlet=_outlet(head, named),
        dateline=named,
        credit=_closing_credit(text),
        byline=_byline(head),
        published=_head_date(opening, head, (dateline["date"] if dateline else "") or ""),
    )


def _outlet(head: tuple[HeadLine, ...], dateline: str) -> str:
    """The outlet that a line above the article names, listed or named in the dateline too."""
    for line in head[1:]:
        words = re.sub(r"^(?:from|source:?) ", "", line.text, flags=re.I)
        if words and (words == dateline or find_outlet(words)):
            return words
    return ""


def _byline(head: tuple[HeadLine, ...]) -> str:
    """The authors above the article."""
    for line in head:
        if match := BYLINE.fullmatch(line.text):
            return re.split(r" ?[|•·] ?", match["names"])[0].strip()
        if match := READING.fullmatch(line.text):
            return match["name"].strip()
    return ""


def _head_date(opening: list[str], head: tuple[HeadLine, ...], dateline: str) -> Moment | None:
    """The day in a line above the article that holds little else, or in the dateline."""
    lines = [line.text for line in head] or [p for p in opening[:2] if DATED.fullmatch(p)]
    for line in lines:
        moment = find_date(line, Origin.TEXT)
        if moment is not None and len(line.split()) <= SPARE_WORDS + 3:
            return moment
    return find_date(dateline, Origin.TEXT) if dateline else None


def _closing_credit(text: str) -> str:
    """The agency that the last lines credit."""
    last = [line.strip() for line in text.rstrip().rsplit("\n", 4)[-3:] if line.strip()]
    for line in reversed(last):
        match = CREDIT_END.fullmatch(line)
        if match is None:
            continue
        named = match["source"] or match["dash"] or match["bracket"]
        return named or "Reuters"
    return "Associated Press" if any(AP_WRITERS.search(line) for line in last) else ""


def byline_agency(byline: str) -> str:
    """The last part of a byline, where an agency stands: "Jane Doe, Associated Press"."""
    return re.split(r" ?[|,/•·] ?", byline)[-1].strip()
