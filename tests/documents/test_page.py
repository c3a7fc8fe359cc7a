import json

import pytest
from trafilatura.utils import load_html

from detente.documents.jsonld import linked_article
from detente.documents.page import Facts, authors, page_facts
from detente.model import Moment, Origin, Precision
from tests.documents.files import article, page, taken


def facts(head: str, body: str = "") -> Facts:
    tree = load_html(page(body or article(), f"<title>Talks stall</title>{head}"))
    assert tree is not None
    return page_facts(tree, linked_article(tree), taken("x", "https://echo.example/a"))


def data(**fields: object) -> str:
    held = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{held}</script>'


def test_json_is_asked_first() -> None:
    told = data(
        datePublished="2025-03-13T14:05:00+01:00",
        author={"name": "Jane Roe"},
        publisher={"name": "Freedonia Echo"},
    )
    got = facts(told + '<meta name="date" content="2025-01-01">')
    assert got.published == Moment("2025-03-13T14:05", Precision.MINUTE, Origin.PAGE, "+01:00")
    assert (got.byline, got.outlet) == ("Jane Roe", "Freedonia Echo")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-03-13">',
        '<meta name="date" content="March 13, 2025">',
        '<meta itemprop="datePublished" content="2025-03-13T00:00:00Z">',
    ],
)
def test_meta_elements_tell_the_day(head: str) -> None:
    assert facts(head).published == Moment("2025-03-13", Precision.DAY, Origin.PAGE)


def test_a_visible_date_tells_the_day() -> None:
    body = article() + "<div class='date'>Published March 13, 2025</div>"
    got = facts("", body).published
    assert got is not None
    assert got.value == "2025-03-13"


def test_nothing_told_stays_empty() -> None:
    got = facts("")
    assert (got.published, got.byline, got.outlet) == (None, "", "")
    assert (got.title, got.language) == ("Talks stall", "en")
    assert got.url == "https://echo.example/a"


@pytest.mark.parametrize("year", ["&copy; 2019 Echo", "Founded in 1901", "Posted 3 hours ago"])
def test_a_year_in_the_footer_is_no_date(year: str) -> None:
    assert facts("", f"{article()}<footer>{year}</footer>").published is None


def test_the_canonical_address_is_told() -> None:
    head = '<link rel="canonical" href="https://echo.example/story">'
    assert facts(head).url == "https://echo.example/story"


def test_the_site_name_is_the_outlet_before_the_publisher() -> None:
    head = data(publisher={"name": "Sample Wire"}) + '<meta property="og:site_name" content="Echo">'
    assert facts(head).outlet == "Echo"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By JANE ROE and JOHN DOE, Associated Press", "JANE ROE, JOHN DOE, Associated Press"),
        ("Jane Roe; John Doe", "Jane Roe, John Doe"),
        ("Staff, Updated", ""),
        ("Jane Roe Monday; John Doe", "Jane Roe, John Doe"),
        ("The two ministries", ""),
        ("", ""),
    ],
)
def test_author_lines_are_cleaned(words: str, names: str) -> None:
    assert authors(words) == names
