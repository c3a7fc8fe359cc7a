"""Rows by many keys in one question: the keys go as one value, however many they are.

A list of keys told one by one is another text of the question for each length, to be put
together, sent and planned anew; and no database takes more than some thousands of them.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, ColumnElement, Integer, String, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

__all__ = ["among"]


def among(column: ColumnElement[Any], keys: Iterable[int | str]) -> ColumnElement[bool]:
    """Whether a column is one of some keys, in whatever order."""
    one = BigInteger() if isinstance(column.type, Integer) else String()
    kind = ARRAY(one).with_variant(JSON(), "sqlite")
    return _Among(column, bindparam(None, list(dict.fromkeys(keys)), kind, unique=True))


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> "_Among":
        """As it is: SQLite would go through all rows for `... IN (...) = 1`."""
        return self


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **told: Any) -> str:
    column, keys = element.clauses
    return f"{compiler.process(column, **told)} = ANY ({compiler.process(keys, **told)})"


@compiles(_Among, "sqlite")
def _in_json(element: _Among, compiler: SQLCompiler, **told: Any) -> str:
    column, keys = element.clauses
    values = f"json_each({compiler.process(keys, **told)})"  # the name of a bound value
    return f"{compiler.process(column, **told)} IN (SELECT value FROM {values})"  # noqa: S608
