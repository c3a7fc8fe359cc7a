"""Full text of the documents: FTS5 in SQLite, tsvector in PostgreSQL.

In SQLite the row of a document is its day and number in one integer, so that the newest
are found first without sorting.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from detente.record.engine import is_postgres
from detente.record.narrow import DAY_BITS, EVERYWHERE, Narrow, narrowing, values
from detente.record.query import Query
from detente.record.rows import Rows, clean

# fmt: off
__all__ = [
    "BEGIN", "END", "Found", "clear", "create", "find", "forget", "numbers", "remember", "stands",
]
# fmt: on

BEGIN, END = "\x02", "\x03"
"""What marks the words found in a snippet."""
WORDS = 30
"""Of a snippet at most."""
NUMBER = (1 << DAY_BITS) - 1
SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(title, text, "
    "tokenize = 'porter unicode61 remove_diacritics 2')"
)
POSTGRES = (
    "CREATE TABLE search (document BIGINT PRIMARY KEY, day INTEGER NOT NULL, "
    "title TEXT NOT NULL, text TEXT NOT NULL, words TSVECTOR NOT NULL)",
    "CREATE INDEX search_words ON search USING GIN (words)",
    "CREATE INDEX search_by_day ON search (day, document)",
)
WEIGHED = (
    "setweight(to_tsvector('english', left(:title, 1000)), 'A') || to_tsvector('english', :part)"
)
LONG = 100_000
"""Characters of a text whose words PostgreSQL surely takes."""
TOO_LONG = "54000"
"""What PostgreSQL says where the different words of a text are more than a megabyte."""
TOLD_BY = (
    "AND EXISTS (SELECT 1 FROM item_party p WHERE p.party = :party AND p.document = {document} "
    "AND p.counts {issue})"
)
ON = "({0}.issue = :issue OR ({0}.issue > :above AND {0}.issue < :below))"
"""On an issue or one that refines it: 0 comes after /."""
TOLD_ON = "AND {document} IN (SELECT i.document FROM item i WHERE i.counts AND {on})"


class Found(NamedTuple):
    """A document that holds the words."""

    document: int
    day: date
    snippet: str
    """The words found stand between BEGIN and END."""


def create(connection: Connection) -> None:
    """Make the index, empty."""
    for statement in POSTGRES if is_postgres(connection) else (SQLITE,):
        connection.execute(text(statement))


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.execute(text("DELETE FROM search"))


def remember(connection: Connection, rows: Rows, words: str) -> None:
    """Take a document into the index."""
    if is_postgres(connection):
        statement = f"INSERT INTO search VALUES (:document, :day, :title, :text, {WEIGHED})"  # noqa: S608 - constants
    else:
        statement = "INSERT INTO search(rowid, title, text) VALUES (:row, :title, :text)"
    connection.execute(text(statement), _taken_in(connection, rows, words))


def forget(connection: Connection, number: int) -> None:
    """Take a document, as its row still tells of it, out of the index."""
    if is_postgres(connection):
        statement = "DELETE FROM search WHERE document = :number"
    else:
        day = "(SELECT day FROM document WHERE number = :number)"
        statement = f"DELETE FROM search WHERE rowid = ({day} << {DAY_BITS}) | :number"  # noqa: S608 - constants
    connection.execute(text(statement), {"number": number})


def find(
    connection: Connection,
    query: Query,
    by_relevance: bool = False,
    limit: int | None = 20,
    narrow: Narrow = EVERYWHERE,
) -> Iterator[Found]:
    """Documents that hold the words, the newest or the most relevant first."""
    postgres = is_postgres(connection)
    write = _postgres if postgres else _sqlite
    statement = write(query, by_relevance, narrow)
    told: dict[str, Any] = values(narrow) | {
        "words": query.websearch if postgres else query.match,
        "party": query.party,
        "issue": query.issue,
        "above": f"{query.issue}/",
        "below": f"{query.issue}0",
        "limit": -1 if limit is None and not postgres else limit,
    }
    for row in connection.execute(text(statement), told):
        yield Found(row.document, date.fromordinal(row.day), row.snippet)


def _sqlite(query: Query, by_relevance: bool, narrow: Narrow) -> str:
    order = "bm25(search, 5.0, 1.0), rowid DESC" if by_relevance else "rowid DESC"
    number = f"(+search.rowid & {NUMBER})"
    told = f"{_told(query, number)} {narrowing(narrow, number, postgres=False)}"
    if query.match:
        snippet = f"snippet(search, 1, char(2), char(3), '…', {WORDS})"
        where = f"search MATCH :words {told}"
    else:
        snippet, where = "substr(text, 1, 200)", f"1 {told}"
        order = "rowid DESC"
    return (
        f"SELECT rowid & {NUMBER} AS document, rowid >> {DAY_BITS} AS day, "  # noqa: S608 - constants
        f"{snippet} AS snippet FROM search WHERE {where} ORDER BY {order} LIMIT :limit "
        "OFFSET :skip"
    )


def _postgres(query: Query, by_relevance: bool, narrow: Narrow) -> str:
    asked = "websearch_to_tsquery('english', :words)"
    number = "search.document"
    told = f"{_told(query, number)} {narrowing(narrow, number, postgres=True)}"
    order = f"ts_rank_cd(words, {asked}) DESC, day DESC" if by_relevance else "day DESC"
    where = f"words @@ {asked} {told}" if query.websearch else f"true {told}"
    options = "StartSel=\x02, StopSel=\x03, MaxFragments=1, MaxWords=30, MinWords=15"
    return (
        f"SELECT document, day, ts_headline('english', text, {asked}, '{options}') AS snippet "  # noqa: S608 - constants
        f"FROM (SELECT * FROM search WHERE {where} "
        f"ORDER BY {order}, document DESC LIMIT :limit OFFSET :skip) AS search "
        f"ORDER BY {order}, document DESC"
    )


def _told(query: Query, document: str) -> str:
    """The condition that a party moves, or is meant, on an issue in the document."""
    if query.party:
        issue = f"AND {ON.format('p')}" if query.issue else ""
        return TOLD_BY.format(document=document, issue=issue)
    return TOLD_ON.format(document=document, on=ON.format("i")) if query.issue else ""


def _row(day: int, number: int) -> int:
    return (day << DAY_BITS) | number


def _plain(words: str) -> str:
    """Text without the characters that mark what was found."""
    return clean(words).replace(BEGIN, " ").replace(END, " ")


def stands(connection: Connection, rows: Rows, words: str) -> bool:
    """Whether a document is in the index as `remember` takes it in."""
    same = "day = :day AND title = :title AND text = :text"
    of_postgres = f"SELECT {same} AND words = ({WEIGHED}) FROM search WHERE document = :document"  # noqa: S608 - constants
    of_sqlite = "SELECT title = :title AND text = :text FROM search WHERE rowid = :row"
    statement = of_postgres if is_postgres(connection) else of_sqlite
    return bool(connection.scalar(text(statement), _taken_in(connection, rows, words)))


def numbers(connection: Connection) -> Iterator[int]:
    """The documents in the index, each as often as it is in it."""
    number = "document" if is_postgres(connection) else f"rowid & {NUMBER}"
    yield from connection.scalars(text(f"SELECT {number} FROM search"))  # noqa: S608 - constants


def _taken_in(connection: Connection, rows: Rows, words: str) -> dict[str, Any]:
    """The values of a document's row."""
    day, number = rows.document["day"], rows.document["number"]
    title, whole = _plain(rows.document["title"]), _plain(words)
    told = {"document": number, "day": day, "title": title, "text": whole}
    if is_postgres(connection):
        return told | {"part": _indexed(connection, title, whole)}
    return told | {"row": _row(day, number)}


def _indexed(connection: Connection, title: str, words: str) -> str:
    """As much of a text, halved until it fits, as PostgreSQL takes the words of."""
    while len(words) > LONG:
        try:
            with connection.begin_nested():
                connection.execute(text(f"SELECT {WEIGHED}"), {"title": title, "part": words})
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != TOO_LONG:
                raise
            words = words[: len(words) // 2]
        else:
            break
    return words
