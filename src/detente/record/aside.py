"""The tables beside the record: no evidence, and no event tells what they hold."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table

from detente.record.columns import NUMBER, TEXT, metadata

__all__ = [
    "BESIDE",
    "PASSING",
    "account",
    "assignment",
    "attempt",
    "draft",
    "feed",
    "job",
    "job_data",
    "look",
    "session",
    "token",
]

look = Table(
    "look",
    metadata,
    Column("who", TEXT, primary_key=True),
    Column("time", TEXT, nullable=False),
    Column("event", NUMBER, nullable=False),
)
feed = Table(
    "feed",
    metadata,
    Column("url", TEXT, primary_key=True),
    Column("body", TEXT, nullable=False),
)
account = Table(
    "account",
    metadata,
    Column("name", TEXT, primary_key=True),
    Column("role", TEXT, nullable=False),
    Column("clearance", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("password", TEXT, nullable=False),
    Column("closed", TEXT),
)
session = Table(
    "session",
    metadata,
    Column("key_sha256", TEXT, primary_key=True),
    Column("account", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("seen", TEXT, nullable=False),
    Column("until", TEXT, nullable=False),
    Index("session_by_account", "account"),
)
token = Table(
    "token",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("account", TEXT, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("sha256", TEXT, nullable=False, unique=True),
    Column("scopes", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("until", TEXT),
    Column("used", TEXT),
    Column("revoked", TEXT),
    Index("token_by_account", "account"),
)
attempt = Table(
    "attempt",
    metadata,
    Column("key", TEXT, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("since", TEXT, nullable=False),
    Column("until", TEXT),
)
job = Table(
    "job",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("wanted", TEXT, nullable=False),
    Column("state", TEXT, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("outcome", TEXT, nullable=False),
    Column("error", TEXT, nullable=False),
    Column("remedy", TEXT, nullable=False),
    Column("worker", TEXT, nullable=False),
    Column("until", TEXT),
    Column("tries", Integer, nullable=False),
    Column("ended", TEXT),
    Index("job_by_state", "state", "number"),
)
job_data = Table(
    "job_data",
    metadata,
    Column("job", NUMBER, ForeignKey("job.number"), primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
draft = Table(
    "draft",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("title", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("changed", TEXT, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", TEXT, nullable=False),
    Column("by", TEXT, nullable=False),
)
assignment = Table(
    "assignment",
    metadata,
    Column("document", NUMBER, primary_key=True, autoincrement=False),
    Column("coder", TEXT, primary_key=True),
    Column("who", TEXT, nullable=False),
    Column("made", TEXT, nullable=False),
    Column("blind", Boolean, nullable=False),
    Column("done", TEXT),
    Index("assignment_by_coder", "coder", "document"),
)

PASSING = (session, token, attempt, job_data, job)
"""Of use where they are, and in no copy; in an order in which they can be emptied."""
BESIDE = (look, feed, account, draft, assignment, *PASSING)
"""What `rebuild` leaves as it is, and what `verify` only looks whether it can be read."""
