"""Guessing of passwords made slow: who tries too often waits, longer each time."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from detente.errors import TooManyTries
from detente.model.session import Attempts
from detente.record import Record, Writer
from detente.record.attempts import (
    attempts_of,
    clear_attempts,
    forget_attempts,
    forget_attempts_under,
    keep_attempts,
)

__all__ = ["LOG", "begin", "forgive", "unlock"]

LOG = logging.getLogger("detente.security")
MINUTE = timedelta(minutes=1)
FORGOTTEN = timedelta(days=1)
"""After so long a row of failures begins anew."""


class _Counter(NamedTuple):
    """Failures of one kind: how many are free, and how long one waits at most."""

    key: str
    free: int
    longest: timedelta


def _counters(name: str, address: str) -> tuple[_Counter, ...]:
    """Of a name from an address, of an address, and of a name from everywhere.

    The last has the shortest wait: nobody is to be kept out by strangers for long. Names
    are kept as hashes: what was typed there may be a password.
    """
    who = _of(name)
    return (
        _Counter(f"{who}@{address}", 5, 60 * MINUTE),
        _Counter(f"@{address}", 20, 60 * MINUTE),
        _Counter(f"{who}@", 50, 15 * MINUTE),
    )


def _of(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def begin(record: Record, name: str, address: str) -> None:
    """Count a try before it is looked at; TooManyTries where one must wait.

    Whether there is an account of that name makes no difference.
    """
    now, wait = record.time(), timedelta(0)
    with record.writing() as writer:
        clear_attempts(writer, now - FORGOTTEN)
        counters = _counters(name, address)
        told = [attempts_of(writer, each.key) for each in counters]
        waits = [one.until - now for one in told if one and one.until]
        wait = max(waits, default=timedelta(0))
        if wait <= timedelta(0):
            for counter, one in zip(counters, told, strict=True):
                _count(writer, counter, one or Attempts(counter.key, 0, now), now)
    if wait > timedelta(0):
        LOG.warning("locked out: from=%s for=%ds", address, wait.total_seconds())
        minutes = -(-wait // MINUTE)
        raise TooManyTries("too many failed tries", f"wait {minutes} min")


def _count(writer: Writer, counter: _Counter, one: Attempts, now: datetime) -> None:
    count = one.count + 1
    over = count - counter.free
    until = None
    if over >= 0:
        until = now + min(counter.longest, MINUTE * 2 ** min(over, 10))
    keep_attempts(writer, replace(one, count=count, until=until))


def forgive(writer: Writer, name: str, address: str) -> None:
    """A try went well: it does not count, nor what failed before of that name from there."""
    pair, *others = _counters(name, address)
    forget_attempts(writer, pair.key)
    for each in others:
        one = attempts_of(writer, each.key)
        if one is not None:
            keep_attempts(writer, replace(one, count=max(0, one.count - 1), until=None))


def unlock(writer: Writer, name: str) -> None:
    """Let somebody try again at once, from everywhere."""
    forget_attempts_under(writer, f"{_of(name)}@")
