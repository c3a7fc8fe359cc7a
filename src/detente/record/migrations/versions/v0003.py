"""Notes, what was seen, how far each report is checked; and the tables of a team."""

import sqlalchemy as sa
from alembic import op

__all__ = ["upgrade"]

revision = "0003"
down_revision = "0002"
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """How far reports are checked, worked out from their items; and empty tables."""
    _progress()
    _found_at_once()
    _notes()
    _accounts()
    _jobs()
    _drafts()


def _progress() -> None:
    """As `model.shelf.Progress` ranks it: alternatives are none of a report's own items."""
    progress = sa.Column("progress", sa.Integer(), nullable=False, server_default="0")
    op.add_column("document", progress)
    op.execute(
        "UPDATE document SET progress = told.progress FROM ("
        "SELECT document, CASE WHEN sum(CASE WHEN status = 'suggested' THEN 1 ELSE 0 END) = 0 "
        "THEN 3 WHEN sum(CASE WHEN status = 'suggested' THEN 0 ELSE 1 END) = 0 THEN 1 ELSE 2 "
        "END AS progress FROM item WHERE status <> 'alternative' GROUP BY document"
        ") AS told WHERE told.document = document.number"
    )
    place = ["day", "number", "handling"]
    op.create_index("document_by_progress", "document", ["progress", *place])
    op.create_index("document_by_outlet", "document", ["outlet", *place])


def _found_at_once() -> None:
    """What is asked for on every page is found by an index."""
    op.create_index("document_by_handling", "document", ["handling"])
    op.create_index("document_by_embargo", "document", ["embargo"])
    op.create_index("glance_by_day", "glance", ["day"])
    if op.get_bind().dialect.name == "postgresql":
        op.create_index("search_by_day", "search", ["day", "document"])


def _notes() -> None:
    op.create_table(
        "note",
        sa.Column("event", NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("item", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("time", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("reply_to", NUMBER),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("note_by_document", "note", ["document", "event"])
    op.create_table(
        "seen",
        sa.Column("document", NUMBER, autoincrement=False, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("time", TEXT, nullable=False),
        sa.Column("event", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("document", "who"),
    )


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("clearance", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("password", TEXT, nullable=False),
        sa.Column("closed", TEXT),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "session",
        sa.Column("key_sha256", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("seen", TEXT, nullable=False),
        sa.Column("until", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key_sha256"),
    )
    op.create_index("session_by_account", "session", ["account"])
    op.create_table(
        "token",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("scopes", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("until", TEXT),
        sa.Column("used", TEXT),
        sa.Column("revoked", TEXT),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index("token_by_account", "token", ["account"])
    op.create_table(
        "attempt",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("since", TEXT, nullable=False),
        sa.Column("until", TEXT),
        sa.PrimaryKeyConstraint("key"),
    )


def _jobs() -> None:
    op.create_table(
        "job",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("wanted", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("error", TEXT, nullable=False),
        sa.Column("remedy", TEXT, nullable=False),
        sa.Column("worker", TEXT, nullable=False),
        sa.Column("until", TEXT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("ended", TEXT),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("job_by_state", "job", ["state", "number"])
    op.create_table(
        "job_data",
        sa.Column("job", NUMBER, autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["job.number"]),
        sa.PrimaryKeyConstraint("job"),
    )


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("changed", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "assignment",
        sa.Column("document", NUMBER, autoincrement=False, nullable=False),
        sa.Column("coder", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("made", TEXT, nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("done", TEXT),
        sa.PrimaryKeyConstraint("document", "coder"),
    )
    op.create_index("assignment_by_coder", "assignment", ["coder", "document"])
