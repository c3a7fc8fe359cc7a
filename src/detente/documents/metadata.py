"""What a report's own text tells: title, byline, date, outlet, agency credit."""

import re
from itertools import islice
from typing import NamedTuple

from detente.documents.dates import find_date, locate_date
from detente.documents.layout import HeadLine, head_lines, is_title
from detente.model import Moment, Origin
from detente.vocabulary.outlets import find_outlet

__all__ = ["TextFacts", "byline_agency", "text_facts"]

PARAGRAPH = re.compile(r"[^\n]+")
OPENING = 6
"""Paragraphs in which a dateline is looked for."""
BEGINNING = 300
"""Characters of a paragraph in which it stands."""
SIGNATURE = 500
"""Characters that a line of credits has at most."""
PLACE = r"[A-Z][A-Z.'’ /-]+(?:, ?[A-Z][\w.’' ]{1,30})*"
DATELINE = re.compile(
    rf"\s*{PLACE}(?:[,.]? [^()/\n]{{3,30}})?"
    r" ?(?:\((?P<name>[^()\n]{2,40})\)\s*[-–—]|/(?P<slashed>[^/\n]{2,40})/\.?\s)"
)
FBIS = re.compile(
    r"\s*(?:\[[^\]]{1,60}\] ?)*[A-Z][\w .,'()-]{2,50}?[,.]? "
    r"(?P<date>\d{1,2} [A-Za-z]{3,9} \d{2}(?:\d{2})?|NO DATE)"
    r"(?: \((?P<name>[^)\n]{2,80})\))? ?--"
)
BEFORE_DATE = re.compile(
    r"\W*|(?:.*[|•·–—]\s*)?(?:[^\W\d_]+day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)[,.]?\s*"
    r"|(?:first )?(?:published|posted|updated|dated?|issued|released|last modified)\b.{0,30}"
    r"|by .*|.*[|•·–—]\s*|.*\(",
    re.I,
)
"""What may stand before the date in a line that tells when the report appeared."""
PLACE_BEFORE = re.compile(rf"(?:\[\w+ IN\] )?{PLACE},?\s*")
DATE_FIRST = re.compile(r"\s*(?:[^\W\d_]+day,? )?[\w. ,]{8,24}?\d{4}\.? ?[-–—:] ?")
"""A date that opens the report: "29 May 2012. - A delegation"."""
AFTER_DATE = 8
"""Words that may follow it: the time, a place."""
BYLINE = re.compile(r"by:? (?P<names>[A-Z][^\n]{2,100})", re.I)
NAMES = re.compile(r"[A-Z][\w.'’-]+(?: (?:and |de |van |von |al-)?[A-Z][\w.'’-]+){1,7}")
READING = re.compile(r"(?P<name>[^\d\n]{2,60}?) \d{1,3} min(?:ute)?s? read", re.I)
CREDIT_END = re.compile(
    r"(?:source|via|courtesy of|credit):? (?P<source>[A-Z][\w ]{1,40})\.?"
    r"|[-–—] ?(?P<dash>[A-Z][\w ]{1,30})|\((?P<bracket>[A-Z][\w ]{1,30})\)",
    re.I,
)
REUTERS_END = re.compile(r"\(?(?:additional )?(?:reporting|writing) by .+editing by .+", re.I)
AP_END = re.compile(r"(?:.*reported from .*)?\bAssociated Press (?:writer|reporter|journalist)s? ")


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
    paragraphs = (m[0][:BEGINNING] for m in PARAGRAPH.finditer(text) if m[0].strip())
    opening = list(islice(paragraphs, OPENING))
    fbis = next((m for p in opening[:2] if (m := FBIS.match(p))), None)
    if fbis is not None:
        date = find_date(f"{fbis['date']} (", Origin.TEXT)
        return TextFacts(outlet=fbis["name"] or "", published=date)
    dateline = next((m for p in opening if (m := DATELINE.match(p))), None)
    named = (dateline["name"] or dateline["slashed"]).strip() if dateline else ""
    byline = _byline(head)
    first = head[0].text if head else ""
    return TextFacts(
        title=first if is_title(text, first) and not byline.startswith(first) else "",
        outlet=_outlet(head, named),
        dateline=named,
        credit=_closing_credit(text),
        byline=byline,
        published=_head_date(head, opening[:1], dateline[0] if dateline else ""),
    )


def _outlet(head: tuple[HeadLine, ...], dateline: str) -> str:
    """The outlet that a line above the article names, listed or named in the dateline too."""
    for line in head[1:]:
        words = re.sub(r"^(?:from|source:?) ", "", line.text, flags=re.I)
        if words and (words == dateline or find_outlet(words)):
            return words
    return ""


def _byline(head: tuple[HeadLine, ...]) -> str:
    """The authors above the article, named by a line of their own."""
    for line in head:
        if match := BYLINE.fullmatch(line.text):
            return re.split(r" ?[|•·] ?", match["names"])[0].strip()
        if match := READING.fullmatch(line.text):
            return match["name"].strip()
        names, _, carrier = line.text.rpartition(", ")
        if NAMES.fullmatch(names) and find_outlet(carrier):
            return line.text
    return ""


def _head_date(head: tuple[HeadLine, ...], opening: list[str], dateline: str) -> Moment | None:
    """The day in a line above the article that holds little else, or in the dateline."""
    for line in [line.text for line in head] or opening:
        located = locate_date(line, Origin.TEXT)
        if located is None or len(line[located.end :].split()) > AFTER_DATE:
            continue
        before = line[: located.start]
        if BEFORE_DATE.fullmatch(before) or PLACE_BEFORE.fullmatch(before):
            return located.moment
    if opening and (match := DATE_FIRST.match(opening[0])):
        return find_date(match[0], Origin.TEXT)
    return find_date(dateline, Origin.TEXT) if dateline else None


def _closing_credit(text: str) -> str:
    """The agency that the last lines credit."""
    last = [line.strip() for line in text.rstrip().rsplit("\n", 4)[-3:] if line.strip()]
    for line in reversed([line for line in last if len(line) <= SIGNATURE]):
        if match := CREDIT_END.fullmatch(line):
            return match["source"] or match["dash"] or match["bracket"]
        if REUTERS_END.fullmatch(line):
            return "Reuters"
        if AP_END.match(line):
            return "Associated Press"
    return ""


def byline_agency(byline: str) -> str:
    """The last part of a byline, where an agency stands: "Jane Doe, Associated Press"."""
    return re.split(r" ?[|,/•·] ?", byline)[-1].strip()
