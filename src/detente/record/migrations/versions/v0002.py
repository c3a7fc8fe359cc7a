"""Reports that count for nothing, and where persons and feeds were left."""

import sqlalchemy as sa
from alembic import op

__all__ = ["upgrade"]

revision = "0002"
down_revision = "0001"
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """What reports are to those that stand, filled from their ties; and two empty tables."""
    op.add_column("document", sa.Column("fallen", NUMBER))
    for column, kind in (("copy_of", "copy"), ("version_of", "version")):
        op.add_column("document", sa.Column(column, NUMBER))
        op.execute(
            f"UPDATE document SET {column} = (SELECT other FROM relation "  # noqa: S608 - ours
            f"WHERE kind = '{kind}' AND relation.document = document.number)"
        )
    op.create_index("document_by_fallen", "document", ["fallen"])
    op.create_index("document_by_original", "document", ["copy_of"])
    op.create_table(
        "look",
        sa.Column("who", TEXT, nullable=False),
        sa.Column("time", TEXT, nullable=False),
        sa.Column("event", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("who"),
    )
    op.create_table(
        "feed",
        sa.Column("url", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("url"),
    )
