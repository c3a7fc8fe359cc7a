"""The codes of event data: PLOVER's events and modes, and CAMEO's numbers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from detente.model import Act, Channel, MeetingStatus
from detente.vocabulary.files import read_yaml

__all__ = ["Code", "act_codes", "contexts", "is_appeal", "meeting_code"]

DEFAULT = "default"
"""The code of an act on an issue that has none of its own."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a move is called in event data."""

    event: str
    """An event type of PLOVER, empty where it has none."""
    mode: str
    """PLOVER's mode, empty where the issue does not tell it."""
    cameo: str

    @classmethod
    def of(cls, written: str) -> "Code":
        """The code that is written "EVENT/mode CAMEO"."""
        plover, _, cameo = written.rpartition(" ")
        event, _, mode = plover.partition("/")
        return cls(event, mode, cameo)


SIGNATURE = Code("SUPPORT", "", "057")


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = read_yaml("plover.yaml")
    return data


def act_codes(act: Act, issue: str, words: str = "") -> tuple[Code, ...]:
    """The codes of an act on an issue, one a reading; a proposal has two.

    The words tell whether a demand requires (CAMEO 10) or only appeals (02), and whether
    an acceptance is a signature.
    """
    rows = _data()["acts"][act.value]
    codes = (Code.of(row.get(issue, row[DEFAULT])) for row in rows)
    if act is Act.DEMAND and is_appeal(words):
        return tuple(replace(code, cameo="02" + code.cameo[2:]) for code in codes)
    if act is Act.ACCEPT and _said("signings").search(words):
        return (SIGNATURE,)
    return tuple(codes)


def meeting_code(status: MeetingStatus, channels: Iterable[Channel]) -> Code:
    """The code of a meeting; its channel counts where it took place."""
    data = _data()
    code = Code.of(data["meetings"][status.value])
    told = [data["channels"][c.value] for c in channels if c.value in data["channels"]]
    took_place = status in (MeetingStatus.HELD, MeetingStatus.ONGOING)
    return Code.of(told[0]) if told and took_place else code


def contexts(issue: str) -> tuple[str, ...]:
    """PLOVER's contexts of an issue; none for one that a dossier added."""
    return tuple(_data()["contexts"].get(issue, ()))


def is_appeal(words: str) -> bool:
    """Whether a demand asks, urges or calls for, and does not require."""
    return bool(_said("appeals").search(words))


@cache
def _said(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_data()[listed])})\b", re.IGNORECASE)
