"""How much may be sent at once, and how often somebody may ask."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from detente.errors import TooLarge, TooManyTries

__all__ = ["Pace", "Rate", "largest", "limited"]

BRINGS = ("/inbox", "/api/v1/files", "/api/v1/texts")
"""Where reports are brought in."""
REPORTS = 64 * 1024 * 1024
FORM = 1024 * 1024
REMEDY = "send less at once"
REMEMBERED = 10_000
"""Askers whose pace is kept; those not seen for the longest time go first."""


def largest(request: Request) -> int:
    """How many bytes a request may bring; TooLarge where it says that it brings more."""
    limit = REPORTS if request.scope["path"].startswith(BRINGS) else FORM
    told = request.headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > limit:
        raise TooLarge(f"more than {limit:,} bytes were sent", REMEDY)
    return limit


def limited(receive: Receive, limit: int) -> Receive:
    """The same, broken off where more comes than was told."""
    had = 0

    async def received() -> Message:
        nonlocal had
        message = await receive()
        had += len(message.get("body", b""))
        if had > limit:
            raise HTTPException(413, f"more than {limit:,} bytes were sent; {REMEDY}")
        return message

    return received


@dataclass(frozen=True, slots=True)
class Pace:
    """So many at once, then so many a second."""

    burst: float
    a_second: float


class Rate:
    """Who asked how often of late, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def check(self, who: str, pace: Pace) -> None:
        """Count one; TooManyTries where that is one too many."""
        now = self._clock()
        left, since = self._left.pop(who, (pace.burst, now))
        left = min(pace.burst, left + (now - since) * pace.a_second)
        self._left[who] = (max(0.0, left - 1), now)
        if len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        if left < 1:
            raise TooManyTries("too many requests in a short time", "wait a minute")
