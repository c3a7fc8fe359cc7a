"""Replies that are there already: recorded in a file, or kept in the cache."""

import json
import os
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from detente.errors import EndpointError, MissingModel

__all__ = ["Cache", "record", "recorded"]


def recorded(file: Path, key: str) -> str:
    """The recorded reply to a request.

    Raises:
        EndpointError: None is recorded.
        MissingModel: The file cannot be read.
    """
    try:
        found = _replies(file, file.stat().st_mtime_ns).get(key)
    except OSError as error:
        raise MissingModel(
            f"the recorded replies cannot be read: {error}", "name the file that --record wrote"
        ) from error
    if found is None:
        raise EndpointError(
            f"{file.name} holds no reply to the request {key}",
            "record it: --dry-run prints the request",
        )
    return found


def record(file: Path, key: str, reply: str) -> None:
    """Write a reply down, one line of JSON; the file is only ever added to."""
    line = json.dumps({"key": key, "reply": reply}, ensure_ascii=False) + "\n"
    try:
        with file.open("ab", buffering=0) as opened:  # one write, so that processes can share it
            opened.write(line.encode("utf-8", "replace"))
    except OSError as error:
        raise MissingModel(
            f"a reply cannot be recorded: {error}", "name a file that can be written"
        ) from error


@lru_cache(maxsize=2)
def _replies(file: Path, _changed: int) -> Mapping[str, str]:
    """The replies by key, the last of each; a line that is no reply is passed over."""
    found = {}
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            told: Any = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict) and isinstance(told.get("key"), str) and told.get("reply"):
            reply = told["reply"]
            found[told["key"]] = reply if isinstance(reply, str) else json.dumps(reply)
    return found


class Cache:
    """A folder of replies by what was asked of which model; others cannot look into it."""

    def __init__(self, folder: Path, *asked_of: str) -> None:
        self.folder = folder
        self.asked_of = asked_of

    def get(self, key: str) -> str | None:
        """The reply to a request; None if it is not kept."""
        try:
            return self._file(key).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, reply: str) -> None:
        """Keep a reply; where that cannot be done, it is asked for again next time."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as file:
                file.write(reply.encode("utf-8", "replace"))
            Path(name).replace(self._file(key))
        except OSError:
            return

    def _file(self, key: str) -> Path:
        told = json.dumps([*self.asked_of, key])
        return self.folder / f"{sha256(told.encode()).hexdigest()}.txt"
