"""Feeds asked again and again, politely; what is new goes into the dossier and is told."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from detente.errors import DossierBusy, InputError, StoreDown
from detente.model import Failure
from detente.record import Record
from detente.workspace.intake.pacing import due
from detente.workspace.intake.rounds import Clock, News, Rounds, Told, WatchOptions

__all__ = ["Clock", "News", "Told", "WatchOptions", "Watched", "watch"]

BUSY = timedelta(minutes=1)
"""After which a dossier that could not be written to is tried again."""
SLACK = 0.9
"""Of the interval that must be over for `--once`: a timer is never on the second."""


class Watched(NamedTuple):
    """How many feeds were asked, and how many of them could not be had."""

    asked: int
    failed: int


def watch(record: Record, urls: Sequence[str], options: WatchOptions, told: Told) -> Watched:
    """Ask feeds in turn and keep what is new, until stopped; with `once` a single time.

    `told` gets each report with new statements once it is safely on the disk, and each
    failure with its remedy; a feed that fails stops no other.

    Raises:
        DossierError: The dossier cannot be written; what was told before is kept.
        InputError: A feed is no http or https address.
        MissingModel: The parser is not installed.
        UnknownName: No reader has the name.
    """
    from detente.statements.readers import get_reader  # late: it loads the parser

    for url in urls:
        if not url.lower().startswith(("http://", "https://")):
            raise InputError(f"{url} is no address of a feed", "give one with http or https")
    get_reader(options.how.reader)
    rounds = Rounds(record, options, told)
    feeds = tuple(dict.fromkeys(urls))
    for url in feeds:
        rounds.tell(rounds.feed(url))
    return _once(rounds, feeds, options) if options.once else _forever(rounds, feeds, options, told)


def _once(rounds: Rounds, urls: Sequence[str], options: WatchOptions) -> Watched:
    """Ask the feeds that are due."""
    every = options.every * SLACK
    now = options.clock.now()
    waiting = [u for u in urls if (due(rounds.feed(u), every) or now) <= now]
    results = []
    for number, url in enumerate(waiting):
        if number:
            options.clock.sleep(options.pause)
        results.append(rounds.round(url))
    return Watched(len(results), results.count(False))


def _forever(rounds: Rounds, urls: Sequence[str], options: WatchOptions, told: Told) -> Watched:
    """Ask each feed when it is due, one at a time, spread over the interval."""
    every, now = options.every, options.clock.now()
    plan = {url: due(rounds.feed(url), every) or now for url in urls}
    shares = {url: every * n / len(urls) for n, url in enumerate(urls)}
    while True:
        url = min(plan, key=lambda u: (plan[u], u))
        options.clock.sleep(max((plan[url] - options.clock.now()).total_seconds(), 0.0))
        try:
            rounds.round(url)
            later = due(rounds.feed(url), every) or options.clock.now()
            plan[url] = later + shares.pop(url, timedelta())
        except (DossierBusy, StoreDown) as error:
            told(Failure(url, str(error)))
            plan[url] = options.clock.now() + BUSY
        options.clock.sleep(options.pause)
