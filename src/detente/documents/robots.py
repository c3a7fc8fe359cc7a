"""What a site lets a program fetch: its robots.txt, asked once a day."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from detente.documents.web import AGENT, Ask
from detente.errors import FetchError

__all__ = ["Robots"]

NAME = AGENT.partition("/")[0]
GOOD = timedelta(days=1)
LARGEST = 500 * 1024
"""Bytes that are heeded, as RFC 9309 asks for at least."""


class Robots:
    """The rules of the sites that were asked, by RFC 9309."""

    def __init__(self, ask: Ask, now: Callable[[], datetime]) -> None:
        self._ask, self._now = ask, now
        self._rules: dict[str, tuple[datetime, RobotFileParser]] = {}

    def allows(self, url: str) -> bool:
        """Whether a page may be fetched.

        A site without rules allows all, and one that refuses to show them nothing. Raises
        a kind of InputError where the rules cannot be had now: the page is to wait.
        """
        rules = self._of(url)
        try:
            return rules.can_fetch(NAME, url)
        except ValueError:  # the address is broken once it is unquoted
            return False

    def delay(self, url: str) -> float:
        """The seconds that a site wants between two requests; 0 where it does not tell."""
        told = self._of(url).crawl_delay(NAME)
        return float(told) if told else 0.0

    def _of(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        asked, rules = self._rules.get(site, (None, None))
        if asked is None or rules is None or self._now() - asked > GOOD:
            rules = self._asked(f"{site}/robots.txt")
            self._rules[site] = (self._now(), rules)
        return rules

    def _asked(self, address: str) -> RobotFileParser:
        page = self._ask(address)
        rules = RobotFileParser(address)
        if page.status == 429 or page.status >= 500:
            raise FetchError(
                f"{address}: the server answered {page.status}", "its pages are asked for later"
            )
        if page.status in (401, 403):
            told = "User-agent: *\nDisallow: /"
        else:
            told = page.data[:LARGEST].decode("utf-8-sig", "replace")
        try:
            rules.parse(told.splitlines())
        except ValueError:
            rules.parse([line for line in told.splitlines() if _sound(line)])
        return rules


def _sound(line: str) -> bool:
    """Whether a line of rules has no number or address that the library stumbles over."""
    try:
        RobotFileParser().parse(["User-agent: *", line])
    except ValueError:
        return False
    return True
