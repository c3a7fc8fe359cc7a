"""The first format."""

import sqlalchemy as sa
from alembic import op

__all__ = ["upgrade"]

revision = "0001"
down_revision = None
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """All tables, empty."""
    _band()
    _blob()
    _cell()
    _document()
    _event()
    _glance()
    _grade()
    _judgement()
    _meta()
    _relation()
    _renaming()
    _stale()
    _stretch()
    _item()
    _payload()
    _item_party()
    _search()


def _band() -> None:
    op.create_table(
        "band",
        sa.Column("key", NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "document"),
        sqlite_with_rowid=False,
    )
    op.create_index("band_by_document", "band", ["document"])


def _blob() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )


def _cell() -> None:
    op.create_table(
        "cell",
        sa.Column("party", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("party", "issue"),
    )


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("blob", TEXT, nullable=False),
        sa.Column("text_sha256", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("outlet", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("handling", sa.Integer(), nullable=False),
        sa.Column("embargo", sa.Integer(), nullable=True),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("recorded", TEXT, nullable=False),
        sa.Column("reader", TEXT, nullable=False),
        sa.Column("warnings", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("document_by_day", "document", ["day", "number"])
    op.create_index("ix_document_blob", "document", ["blob"])
    op.create_index("ix_document_text_sha256", "document", ["text_sha256"])
    op.create_index("ix_document_url", "document", ["url"], postgresql_using="hash")


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("time", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", NUMBER, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("before", TEXT, nullable=False),
        sa.Column("hash", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("event_by_subject", "event", ["subject", "number"])


def _glance() -> None:
    op.create_table(
        "glance",
        sa.Column("party", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("party", "issue", "day"),
    )


def _grade() -> None:
    op.create_table(
        "grade",
        sa.Column("event", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("grade", TEXT, nullable=False),
        sa.Column("since", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=False),
        sa.Column("why", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("ix_grade_source", "grade", ["source"])


def _judgement() -> None:
    op.create_table(
        "judgement",
        sa.Column("event", NUMBER, autoincrement=False, nullable=False),
        sa.Column("item", TEXT, nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("event", "item"),
    )
    op.create_index("ix_judgement_document", "judgement", ["document"])
    op.create_index("judgement_by_item", "judgement", ["item"])


def _meta() -> None:
    op.create_table(
        "meta",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _relation() -> None:
    op.create_table(
        "relation",
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("document", NUMBER, autoincrement=False, nullable=False),
        sa.Column("other", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("kind", "document"),
    )
    op.create_index("relation_by_other", "relation", ["kind", "other"])


def _renaming() -> None:
    op.create_table(
        "renaming",
        sa.Column("event", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("into", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("event"),
    )


def _stale() -> None:
    op.create_table(
        "stale",
        sa.Column("party", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("party", "issue"),
    )


def _stretch() -> None:
    op.create_table(
        "stretch",
        sa.Column("party", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("party", "issue", "place"),
    )


def _item() -> None:
    op.create_table(
        "item",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("party", TEXT, nullable=False),
        sa.Column("speaker", TEXT, nullable=False),
        sa.Column("act", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("checked", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("credibility", TEXT, nullable=False),
        sa.Column("beside", TEXT, nullable=False),
        sa.Column("earlier", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["document.number"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    place = ["day", "document", "start", "id"]
    op.create_index("item_by_checked", "item", ["checked", *place])
    op.create_index("item_by_day", "item", place)
    op.create_index("item_by_document", "item", ["document", "start"])
    op.create_index("item_by_issue", "item", ["issue", *place, "counts"])
    op.create_index("item_by_speaker", "item", ["speaker"], postgresql_using="hash")
    op.create_index("item_by_status", "item", ["status", "score"])


def _payload() -> None:
    op.create_table(
        "payload",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"],
            ["event.number"],
        ),
        sa.PrimaryKeyConstraint("number"),
    )


def _item_party() -> None:
    op.create_table(
        "item_party",
        sa.Column("party", TEXT, nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("issue", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item", TEXT, nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["item.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("party", "role", "issue", "day", "item"),
    )
    told = ["party", "document", "issue", "counts"]
    op.create_index("item_party_by_document", "item_party", told)
    op.create_index("item_party_by_item", "item_party", ["item"])


def _search() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TABLE search (document BIGINT PRIMARY KEY, day INTEGER NOT NULL, title "
            "TEXT NOT NULL, text TEXT NOT NULL, words TSVECTOR NOT NULL)"
        )
        op.execute("CREATE INDEX search_words ON search USING GIN (words)")
    else:
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(title, text, tokenize = 'porter unicode61"
            " remove_diacritics 2')"
        )
