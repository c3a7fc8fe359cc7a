"""Statements as CSV for spreadsheets, one row a statement."""

import csv
import io
from collections.abc import Iterable, Iterator

from detente.model import Document, Moment, Statement, full_chain

__all__ = ["COLUMNS", "csv_line", "harmless_cell", "statements_csv"]

# fmt: off
COLUMNS = (
    "id", "said_on", "party", "speaker", "act", "issue", "targets", "certainty", "condition",
    "when", "words", "chain", "outlet", "published", "document", "url", "start", "end", "reader",
    "score", "checked", "standing", "handling", "suggested",
)
# fmt: on
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for the start of a formula (OWASP, CSV injection)."""


def statements_csv(rows: Iterable[tuple[Statement, Document, str]]) -> Iterator[str]:
    """The lines of a table of statements, each with its document and standing.

    RFC 4180 with a header, to be written as UTF-8. A cell that a spreadsheet could take for
    a formula gets an apostrophe before it.
    """
    yield csv_line(COLUMNS)
    for statement, document, standing in rows:
        made = (*_made(statement, standing), document.handling.value, _yes(statement.suggested))
        yield csv_line((*_told(statement), *_source(statement, document), *made))


def _told(statement: Statement) -> tuple[str, ...]:
    """The statement itself."""
    return (
        statement.id,
        _date(statement.said_on),
        statement.speaker.party,
        statement.speaker.name,
        statement.act.value,
        statement.issue,
        "; ".join(statement.targets),
        statement.certainty.value,
        statement.condition.exact if statement.condition else "",
        statement.when.value,
        statement.span.exact,
    )


def _source(statement: Statement, document: Document) -> tuple[str, ...]:
    """Who carries it, and where it stands."""
    return (
        " <- ".join(link.name for link in full_chain(document, statement.chain)[1:]),
        document.outlet,
        _date(document.published),
        document.id,
        document.url,
        str(statement.span.start),
        str(statement.span.end),
    )


def _made(statement: Statement, standing: str) -> tuple[str, ...]:
    """Who read it, and how it stands on the record."""
    score = "" if statement.score is None else str(statement.score)
    return statement.reader, score, _yes(statement.checked), standing


def _yes(true: bool) -> str:
    return "yes" if true else "no"


def _date(moment: Moment | None) -> str:
    return moment.value if moment else ""


def csv_line(cells: Iterable[str]) -> str:
    """One line of RFC 4180, each of its cells harmless."""
    line = io.StringIO()
    csv.writer(line).writerow([harmless_cell(cell) for cell in cells])
    return line.getvalue()


def harmless_cell(text: str) -> str:
    """The text without what UTF-8 cannot hold, and never a formula."""
    plain = text.encode("utf-8", "replace").decode()
    return f"'{plain}" if plain.startswith(FORMULA) else plain
