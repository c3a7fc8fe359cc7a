"""The tables: what is kept for ever, and what is derived from it.

`event`, `payload` and `blob` hold the record; every other table can be dropped and
derived from them anew (`rebuild`).
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

__all__ = [
    "DERIVED",
    "band",
    "blob",
    "cell",
    "document",
    "event",
    "glance",
    "grade",
    "item",
    "item_party",
    "judgement",
    "meta",
    "metadata",
    "payload",
    "relation",
    "renaming",
    "stale",
    "stretch",
]

metadata = MetaData()
NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""SQLite keeps an INTEGER key as the row itself."""


meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
event = Table(
    "event",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("time", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", NUMBER),
    Column("digest", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("hash", Text, nullable=False),
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
    Column("sha256", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("blob", Text, nullable=False, index=True),
    Column("text_sha256", Text, nullable=False, index=True),
    Column("url", Text, nullable=False, index=True),
    Column("outlet", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("handling", Integer, nullable=False),
    Column("embargo", Integer),
    Column("counts", Boolean, nullable=False),
    Column("recorded", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("warnings", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Index("document_by_day", "day", "number"),
)
item = Table(
    "item",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", NUMBER, ForeignKey("document.number"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("party", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("issue", Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("checked", Boolean, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("score", Float),
    Column("credibility", Text, nullable=False),
    Column("beside", Text, nullable=False),
    Column("earlier", Text, nullable=False),
    Column("body", Text, nullable=False),
    Index("item_by_document", "document", "start"),
    Index("item_by_day", "day", "id"),
    Index("item_by_status", "status", "score"),
    Index("item_by_speaker", "speaker"),
)
item_party = Table(
    "item_party",
    metadata,
    Column("party", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("item", Text, ForeignKey("item.id", ondelete="CASCADE"), primary_key=True),
    Column("document", NUMBER, nullable=False),
    Column("counts", Boolean, nullable=False),
    Index("item_party_by_item", "item"),
)
judgement = Table(
    "judgement",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("item", Text, primary_key=True),
    Column("document", NUMBER, nullable=False, index=True),
    Column("body", Text, nullable=False),
    Index("judgement_by_item", "item"),
)
relation = Table(
    "relation",
    metadata,
    Column("kind", Text, primary_key=True),
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
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("into", Text, nullable=False),
)
grade = Table(
    "grade",
    metadata,
    Column("event", NUMBER, primary_key=True, autoincrement=False),
    Column("source", Text, nullable=False, index=True),
    Column("grade", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
)
stretch = Table(
    "stretch",
    metadata,
    Column("party", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)
glance = Table(
    "glance",
    metadata,
    Column("party", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)
cell = Table(
    "cell",
    metadata,
    Column("party", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
)
stale = Table(
    "stale",
    metadata,
    Column("party", Text, primary_key=True),
    Column("issue", Text, primary_key=True),
    Column("day", Integer, nullable=False),
)

DERIVED = (
    item_party, item, judgement, document, relation, band, renaming, grade, stretch, glance,
    cell, stale,
)  # fmt: skip
"""In an order in which they can be emptied."""
