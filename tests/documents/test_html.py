import json

import pytest

from detente.documents.html import extract
from detente.documents.limits import MAX_TAGS
from detente.errors import NotAnArticle, TooLarge
from detente.model import Completeness
from tests.documents.files import LEAD, SECOND, article, page, taken


def body_of(markup: str) -> str:
    return extract(taken(markup, "page.html")).extracts[0].text


def test_the_body_comes_without_title_menu_and_scripts() -> None:
    menu = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    text = body_of(page(menu + "<script>alert('no')</script>" + article(LEAD, SECOND, LEAD)))
    assert text == f"{LEAD}\n\n{SECOND}\n\n{LEAD}"


def test_lists_keep_their_items_together() -> None:
    items = "<ul><li>a truce now</li><li>a swap</li></ul>"
    text = body_of(page(f"<article><p>{LEAD}</p>{items}<p>{SECOND}</p></article>"))
    assert "- a truce now\n- a swap" in text


def test_a_body_that_is_only_in_json_is_found() -> None:
    data = {"@type": "NewsArticle", "articleBody": f"{LEAD}\n{SECOND}", "headline": "Talks stall"}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    found = extract(taken(page("<div id=app></div>", head), "page.html")).extracts[0]
    assert found.text == f"{LEAD}\n\n{SECOND}"
    assert found.title == "Talks stall"


def test_old_tables_and_amp_pages_are_read() -> None:
    old = f"<TABLE><TR><TD><A HREF=/>Home</A><TD><B>Talks</B><BR>{LEAD}<BR><BR>{SECOND}</TABLE>"
    amp = f"<article><amp-ad></amp-ad><p>{LEAD}</p><amp-ad></amp-ad><p>{SECOND}</p></article>"
    for markup in (old, amp):
        assert LEAD in body_of(page(markup))
        assert SECOND in body_of(page(markup))


def test_every_update_of_a_live_page_is_read() -> None:
    updates = "".join(
        f"<article class='update'><h2>Update {n}</h2><p>{LEAD} Part {n}.</p></article>"
        for n in range(4)
    )
    text = body_of(page(f"<h1>LIVE</h1>{updates}"))
    assert all(f"Part {n}." in text for n in range(4))


def test_the_declared_character_set_is_heeded() -> None:
    markup = page(
        article("Делегация заявила, что не примет перемирие. " * 5), "<meta charset=cp1251>"
    )
    found = extract(taken(markup.encode("cp1251"), "page.html")).extracts[0]
    assert found.text.startswith("Делегация заявила")


def test_a_page_without_text_is_no_article() -> None:
    with pytest.raises(NotAnArticle, match="holds no running text; give the article's own page"):
        extract(taken(page("<script>render()</script>"), "app.html"))


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "b"])
def test_absurd_nesting_neither_hangs_nor_crashes(tag: str) -> None:
    with pytest.raises(NotAnArticle):
        extract(taken(page(f"<{tag}>" * 30_000 + LEAD), "deep.html"))


def test_absurd_numbers_of_tags_are_refused() -> None:
    with pytest.raises(TooLarge, match="save its text"):
        extract(taken(page("<b>x" * (MAX_TAGS + 1)), "wide.html"))


def test_completeness_is_told() -> None:
    wall = f"<article><p>{LEAD}</p><div><h2>Subscribe to continue reading</h2></div></article>"
    found = extract(taken(page(wall), "page.html")).extracts[0]
    assert found.completeness is Completeness.PAYWALLED
