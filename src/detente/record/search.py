"""Full text of the documents: FTS5 in SQLite, tsvector in PostgreSQL."""

from typing import Any

from sqlalchemy import Connection, text

from detente.record.engine import is_postgres
from detente.record.rows import Rows, clean

__all__ = ["clear", "create", "forget", "remember"]

SQLITE = (
    "CREATE VIRTUAL TABLE search USING fts5(title, text, tags, "
    "tokenize = 'porter unicode61 remove_diacritics 2')"
)
POSTGRES = (
    "CREATE TABLE search (document BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX search_words ON search USING GIN (words)",
)


def create(connection: Connection) -> None:
    """Make the index, empty."""
    for statement in POSTGRES if is_postgres(connection) else (SQLITE,):
        connection.execute(text(statement))


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.execute(text("DELETE FROM search"))


def remember(connection: Connection, rows: Rows, words: str) -> None:
    """Take a document into the index."""
    told: dict[str, Any] = {
        "number": rows.document["number"],
        "title": rows.document["title"],
        "text": clean(words),
        "tags": "",
    }
    if is_postgres(connection):
        statement = (
            "INSERT INTO search VALUES (:number, setweight(to_tsvector('english', :title), 'A') "
            "|| to_tsvector('english', :text))"
        )
    else:
        statement = (
            "INSERT INTO search(rowid, title, text, tags) VALUES (:number, :title, :text, :tags)"
        )
    connection.execute(text(statement), told)


def forget(connection: Connection, number: int) -> None:
    """Take a document out of the index."""
    of_postgres = "DELETE FROM search WHERE document = :number"
    of_sqlite = "DELETE FROM search WHERE rowid = :number"
    statement = of_postgres if is_postgres(connection) else of_sqlite
    connection.execute(text(statement), {"number": number})
