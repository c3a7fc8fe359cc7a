from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from detente.documents.robots import Robots
from detente.documents.web import Page
from detente.errors import FetchError

SITE = "https://post.example"
NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


class Site:
    """One site's rules."""

    def __init__(self, text: str = "", status: int = 200) -> None:
        self.page = Page(text.encode(), "text/plain", "/robots.txt", status)
        self.asked: list[str] = []
        self.at = NOON

    def __call__(self, url: str, headers: Mapping[str, str] = {}, /) -> Page:
        self.asked.append(url)
        return self.page

    def rules(self) -> Robots:
        return Robots(self, lambda: self.at)


RULES = "User-agent: *\nDisallow: /private\nCrawl-delay: 9\n\nUser-agent: Detente\nDisallow: /us\n"


def test_what_is_for_this_program_goes_before_what_is_for_all() -> None:
    rules = Site(RULES).rules()
    assert not rules.allows(f"{SITE}/us/1")
    assert rules.allows(f"{SITE}/private")


def test_a_delay_is_told() -> None:
    assert Site("User-agent: *\nCrawl-delay: 9").rules().delay(f"{SITE}/a") == 9
    assert Site().rules().delay(f"{SITE}/a") == 0


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (410, True), (401, False), (403, False)]
)
def test_a_site_without_rules_allows_all_and_one_that_hides_them_nothing(
    status: int, allowed: bool
) -> None:
    assert Site(status=status).rules().allows(f"{SITE}/a") is allowed


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_page_waits_while_the_rules_cannot_be_had(status: int) -> None:
    with pytest.raises(FetchError, match="asked for later"):
        Site(status=status).rules().allows(f"{SITE}/a")


def test_rules_are_asked_once_a_day_for_each_site() -> None:
    site = Site(RULES)
    rules = site.rules()
    for path in ("a", "b"):
        rules.allows(f"{SITE}/{path}")
    assert site.asked == [f"{SITE}/robots.txt"]
    rules.allows("http://post.example:8080/a")
    assert site.asked[1:] == ["http://post.example:8080/robots.txt"]
    site.at += timedelta(days=2)
    rules.allows(f"{SITE}/a")
    assert len(site.asked) == 3


def test_nonsense_allows_all() -> None:
    assert Site("\x00\ufeff<html>" * 1000).rules().allows(f"{SITE}/a")


@pytest.mark.parametrize("odd", ["Crawl-delay: ²", "Disallow: //[", "Request-rate: ²/³"])
def test_a_line_that_is_broken_does_not_hide_the_others(odd: str) -> None:
    rules = Site(f"User-agent: *\n{odd}\nDisallow: /private").rules()
    assert not rules.allows(f"{SITE}/private")
    assert rules.allows(f"{SITE}/a")


def test_a_broken_address_is_not_allowed() -> None:
    assert not Site().rules().allows("https://post%5B.example/a")
