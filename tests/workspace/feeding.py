"""A web of feeds and pages in memory, and a clock that only waiting moves."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from detente.documents.web import Page
from detente.errors import FetchError
from detente.model import Failure
from detente.workspace.intake.watching import Clock, News, WatchOptions

__all__ = ["FEED", "Tape", "Time", "Web", "bare", "full", "options", "rss"]

FEED = "https://post.example/feed.xml"
START = datetime(2025, 3, 15, 12, tzinfo=UTC)
RSS = "application/rss+xml"


class Time:
    """Time that passes by waiting alone; `stop` ends a run at a moment."""

    def __init__(self) -> None:
        self.at = START
        self.waits: list[float] = []
        self.stop: datetime | None = None

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += timedelta(seconds=seconds)
        if self.stop and self.at >= self.stop:
            self.at = self.stop
            raise KeyboardInterrupt

    def minutes(self, since: datetime = START) -> float:
        return (self.at - since).total_seconds() / 60


class Web:
    """What servers answer, by address; `asked` keeps each request with its headers."""

    def __init__(self, **answers: Page | str) -> None:
        self.answers: dict[str, Page | Exception | Callable[[], Page]] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []

    def put(
        self, url: str, text: str = "", status: int = 200, kind: str = RSS, **headers: str
    ) -> None:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[url] = Page(text.encode(), kind, urlsplit(url).path, status, told)

    def urls(self) -> list[str]:
        return [url for url, _ in self.asked]

    def __call__(self, url: str, headers: Mapping[str, str] = {}, /) -> Page:
        self.asked.append((url, dict(headers)))
        answer = self.answers.get(url)
        if answer is None:
            return Page(b"", "", urlsplit(url).path, 404)
        if isinstance(answer, Exception):
            raise answer
        page = answer() if callable(answer) else answer
        etag = page.headers.get("etag")
        if etag and headers.get("If-None-Match") == etag:
            return Page(b"", "", page.path, 304, page.headers)
        return page

    def fail(self, url: str) -> None:
        self.answers[url] = FetchError(f"{url} does not answer in time", "try again later")


class Tape:
    """What was told."""

    def __init__(self) -> None:
        self.news: list[News] = []
        self.failures: list[Failure] = []

    def __call__(self, told: News | Failure) -> None:
        if isinstance(told, Failure):
            self.failures.append(told)
        else:
            self.news.append(told)

    def words(self) -> list[str]:
        return [f.message for f in self.failures]

    def titles(self) -> list[str]:
        return [n.held.document.title for n in self.news]


def options(web: Web, time: Time, *, once: bool = True, **others: object) -> WatchOptions:
    """Options with fakes in them, and no chance."""
    clock = Clock(time.now, time.sleep, lambda: 0.0)
    return WatchOptions(once=once, ask=web, clock=clock, **others)  # type: ignore[arg-type]


def rss(*items: str, more: str = "") -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Post</title>'
        f"<link>https://post.example/</link>{more}{''.join(items)}</channel></rss>"
    )


def bare(link: str, title: str = "Talks", summary: str = "They met ...") -> str:
    """An entry whose text stands only on its page."""
    return (
        f"<item><title>{title}</title><link>{link}</link>"
        f"<description>{summary}</description></item>"
    )


def full(link: str, text: str, title: str = "Talks") -> str:
    """An entry with its whole text."""
    return bare(link, title, text)
