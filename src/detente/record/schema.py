"""The tables: what is kept for ever, and what is derived from it.

`event`, `payload` and `blob` hold the record; every other table can be dropped and
derived from them anew (`rebuild`), but for those beside the record (`aside`).
"""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table

from detente.record import aside
from detente.record.columns import NUMBER, TEXT, metadata

# fmt: off
__all__ = [
    "BESIDE", "DERIVED", "band", "blob", "cell", "document", "event", "glance", "grade", "item",
    "item_party", "judgement", "meta", "metadata", "note", "payload", "relation", "renaming",
    "seen", "stale", "stretch",
]
# fmt: on

BESIDE = aside.BESIDE
"""The tables that are neither kept for ever nor derived."""

meta = Table(
    "meta",
    metadata,
    Column("key", TEXT, primary_key=True),
    Column("value", TEXT, nullable=False),
)
event = Table(
    "event",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("time", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("subject", NUMBER),
    Column("digest", TEXT, nullable=False),
    Column("before", TEXT, nullable=False),
    Column("hash", TEXT, nullable=False),
    Index("event_by_subject", "subject", "number"),
)
payload = Table(
    "payload",
    metadata,
    Column("number", ForeignKey("event.number"), primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
blob = Table(
    "blob",
    metadata,
    Column("sha256", TEXT, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("id", TEXT, nullable=False, unique=True),
    Column("blob", TEXT, nullable=False, index=True),
    Column("text_sha256", TEXT, nullable=False, index=True),
    Column("url", TEXT, nullable=False),
    Column("outlet", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("day", Integer, nullable=False),
    Column("handling", Integer, nullable=False),
    Column("embargo", Integer),
    Column("counts", Boolean, nullable=False),
    Column("recorded", TEXT, nullable=False),
    Column("reader", TEXT, nullable=False),
    Column("warnings", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("fallen", NUMBER),
    Column("copy_of", NUMBER),
    Column("version_of", NUMBER),
    Column("progress", Integer, nullable=False, server_default="0"),
    Index("document_by_day", "day", "number"),
    Index("document_by_progress", "progress", "day", "number", "handling"),
    Index("document_by_outlet", "outlet", "day", "number", "handling"),
    Index("document_by_fallen", "fallen"),
    Index("document_by_handling", "handling"),
    Index("document_by_embargo", "embargo"),
    Index("document_by_original", "copy_of"),
    Index("ix_document_url", "url", postgresql_using="hash"),
)
item = Table(
    "item",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("document", NUMBER, ForeignKey("document.number"), nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("start", Integer, nullable=False),
    Column("party", TEXT, nullable=False),
    Column("speaker", TEXT, nullable=False),
    Column("act", TEXT, nullable=False),
    Column("issue", TEXT, nullable=False),
    Column("day", Integer, nullable=False),
    Column("status", TEXT, nullable=False),
    Column("checked", Boolean, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("score", Float),
    Column("credibility", TEXT, nullable=False),
    Column("beside", TEXT, nullable=False),
    Column("earlier", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
    Index("item_by_document", "document", "start"),
    Index("item_by_day", "day", "document", "start", "id"),
    Index("item_by_issue", "issue", "day", "document", "start", "id", "counts"),
    Index("item_by_checked", "checked", "day", "document", "start", "id"),
    Index("item_by_status", "status", "score"),
    Index("item_by_speaker", "speaker", postgresql_using="hash"),
)
item_party = Table(
    "item_party",
    metadata,
    Column("party", TEXT, primary_key=True),
    Column("role", TEXT, primary_key=True),
    Column("issue", TEXT, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("item", TEXT, ForeignKey("item.id", ondelete="CASCADE"), primary_key=True),
    Column("document", NUMBER, nullable=False),
    Column("counts", Boolean, nullable=False),
    Index("item_party_by_item", "item"),
    Index("item_party_by_document", "party", "document", "issue", "counts"),
)
judgement = Table(
    "judgement",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("item", TEXT, primary_key=True),
    Column("document", NUMBER, nullable=False, index=True),
    Column("body", TEXT, nullable=False),
    Index("judgement_by_item", "item"),
)
relation = Table(
    "relation",
    metadata,
    Column("kind", TEXT, primary_key=True),
    Column("document", NUMBER, primary_key=True, autoincrement=False),
    Column("other", NUMBER, nullable=False),
    Index("relation_by_other", "kind", "other"),
)
band = Table(
    "band",
    metadata,
    Column("key", NUMBER, primary_key=True, autoincrement=False),
    Column("document", NUMBER, primary_key=True, autoincrement=False),
    Index("band_by_document", "document"),
    sqlite_with_rowid=False,
)
renaming = Table(
    "renaming",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", TEXT, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("into", TEXT, nullable=False),
)
grade = Table(
    "grade",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("source", TEXT, nullable=False, index=True),
    Column("grade", TEXT, nullable=False),
    Column("since", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("why", TEXT, nullable=False),
)
stretch = Table(
    "stretch",
    metadata,
    Column("party", TEXT, primary_key=True),
    Column("issue", TEXT, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("body", TEXT, nullable=False),
)
glance = Table(
    "glance",
    metadata,
    Column("party", TEXT, primary_key=True),
    Column("issue", TEXT, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("body", TEXT, nullable=False),
    Index("glance_by_day", "day"),
)
cell = Table(
    "cell",
    metadata,
    Column("party", TEXT, primary_key=True),
    Column("issue", TEXT, primary_key=True),
)
stale = Table(
    "stale",
    metadata,
    Column("party", TEXT, primary_key=True),
    Column("issue", TEXT, primary_key=True),
    Column("day", Integer, nullable=False),
)
note = Table(
    "note",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("document", NUMBER, nullable=False),
    Column("item", TEXT, nullable=False),
    Column("who", TEXT, nullable=False),
    Column("time", TEXT, nullable=False),
    Column("text", TEXT, nullable=False),
    Column("reply_to", NUMBER),
    Index("note_by_document", "document", "event"),
)
seen = Table(
    "seen",
    metadata,
    Column("document", NUMBER, primary_key=True, autoincrement=False),
    Column("who", TEXT, primary_key=True),
    Column("time", TEXT, nullable=False),
    Column("event", NUMBER, nullable=False),
)

DERIVED = (
    item_party, item, judgement, note, seen, document, relation, band, renaming, grade, stretch,
    glance, cell, stale,
)  # fmt: skip
"""In an order in which they can be emptied."""
