"""What all tables share: where they are listed, and the types of their columns."""

from sqlalchemy import BigInteger, Integer, MetaData, Text

__all__ = ["NUMBER", "TEXT", "metadata"]

metadata = MetaData()
NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""SQLite keeps an INTEGER key as the row itself."""
TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its code points on both, whatever the language of a server."""
