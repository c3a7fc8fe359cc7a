"""Values of the model as JSON and back, what is at its default left out."""

import zlib
from collections.abc import Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from detente.errors import DamagedDossier

__all__ = ["canonical", "packed", "parsed", "quick", "unpacked"]

T = TypeVar("T")
PLAIN = frozenset({str, int, float, bool, type(None)})
"""Types that are JSON as they are."""
LEVEL = 6
"""Of compression: pages shrink to a fifth."""


def canonical(value: Any) -> bytes:
    """The one JSON of a value: keys sorted, defaults left out, UTF-8.

    Halves of characters, as the names of some files have, become question marks.
    """
    lean = _lean(value)
    try:
        return msgspec.json.encode(lean, order="sorted")
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(lean), order="sorted")


def quick(value: Any) -> str:
    """The JSON of a value with every field told: fast, for what is derived alone."""
    return msgspec.json.encode(value).decode()


def parsed(data: bytes | str, kind: type[T]) -> T:
    """The value of some JSON; DamagedDossier where it is none of its kind."""
    try:
        told: T = _decoder(cast("Hashable", kind)).decode(data)
        return told
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedDossier(
            f"an entry of the dossier is no {kind.__name__} ({error})",
            "run detente verify, and restore from a backup",
        ) from error


def packed(data: bytes) -> bytes:
    """Bytes compressed for keeping."""
    return zlib.compress(data, LEVEL)


def unpacked(data: bytes) -> bytes:
    """Bytes as they were; DamagedDossier where they are broken."""
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise DamagedDossier(
            f"an entry of the dossier cannot be unpacked ({error})",
            "run detente verify, and restore from a backup",
        ) from error


def _lean(value: Any) -> Any:
    """A value as plain data, without the fields that are at their default."""
    kind = value.__class__
    if kind in PLAIN:
        return value
    if kind is tuple or kind is list:
        return [_lean(v) for v in value]
    defaults = _defaults(kind)
    if defaults:
        told = ((name, getattr(value, name), default) for name, default in defaults)
        return {name: _lean(v) for name, v, default in told if v is not default and v != default}
    if isinstance(value, dict):
        return {str(k): _lean(v) for k, v in value.items()}
    return value


def _whole(value: Any) -> Any:
    """Plain data without halves of characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_whole(v) for v in value]
    if isinstance(value, dict):
        return {_whole(k): _whole(v) for k, v in value.items()}
    return value


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Each field of a dataclass with its default; of another type nothing."""
    return tuple((f.name, _default(f)) for f in fields(kind)) if is_dataclass(kind) else ()


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
