import re

import pytest
from rich.console import Console

from detente.model import Brief
from detente.views.brief import html, markdown, terminal
from detente.views.brief.compose import compose
from detente.views.brief.sheet import Tale
from tests.views import briefs, stories
from tests.views.brief.test_html import Page


@pytest.fixture
def tale() -> Tale:
    found = compose(stories.bargaining()).tale
    assert found is not None
    return found


def printed(brief: Brief, short: bool) -> str:
    console = Console(width=100, markup=False, emoji=False)
    with console.capture() as capture:
        terminal.render(brief, console, short=short)
    return capture.get()


def test_a_chapter_with_nothing_to_tell_is_left_out(tale: Tale) -> None:
    titles = [chapter.title for chapter in tale.chapters]
    assert titles[0] == "Who wants what, now and formerly"
    assert "Contradictions" in titles
    assert "Gaps" not in titles
    assert all(chapter.rows for chapter in tale.chapters)


def test_every_line_tells_its_ids_and_leads_to_its_words(tale: Tale) -> None:
    for chapter in tale.chapters:
        for row in chapter.rows:
            assert re.search(r"(^|· )[smu][0-9a-f]{8}( \+\d+)?$", row.source)
            assert row.numbers


def test_a_brief_of_few_reports_stays_as_it_was() -> None:
    brief = briefs.founding()
    assert compose(brief).tale is None
    assert html.render(brief, short=True) == html.render(brief)
    assert markdown.render(brief, short=True) == markdown.render(brief)
    assert "over-time" not in html.render(brief)


@pytest.mark.parametrize("short", [True, False])
def test_the_short_form_leaves_out_the_evidence(short: bool) -> None:
    brief = stories.bargaining()
    for text in (html.render(brief, short=short), markdown.render(brief, short=short)):
        assert "What moved since" in text
        assert ("Reports and failures" in text) is not short
    plain = printed(brief, short)
    assert "POSITIONS OVER TIME" in plain
    assert ("REPORTS AND FAILURES" in plain) is not short


def test_the_short_form_marks_no_footnotes() -> None:
    assert "[^" not in markdown.render(stories.bargaining(), short=True)
    assert 'href="#w' not in html.render(stories.bargaining(), short=True)


@pytest.mark.parametrize("brief", [stories.bargaining(), stories.hostile()])
@pytest.mark.parametrize("short", [True, False])
def test_the_page_is_well_formed_and_runs_nothing(brief: Brief, short: bool) -> None:
    text = html.render(brief, short=short)
    page = Page(text)
    assert page.open == []
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for _, attrs in page.elements:
        assert set(attrs.get("aria-labelledby", "").split()) <= set(ids)
        assert not {"style", "src", "xlink:href", "onload"} & set(attrs)
    for attrs in page.all("a"):
        if attrs["href"].startswith("#"):
            assert attrs["href"][1:] in ids
    assert page.all("script", "link", "img", "iframe", "object", "form", "image", "use") == []
    assert "<script" not in text
    assert not set("\x1b\u202e") & set(text)


def test_text_from_outside_is_harmless_in_all_forms() -> None:
    brief = stories.hostile()
    assert "evil" in html.render(brief)
    assert not {"\x1b", "\u202e"} & set(printed(brief, short=True))
    told = markdown.render(brief, short=True)
    assert "<script" not in told
    assert "*bold*" not in told.replace("\\*", "")


def test_where_nothing_draws_the_page_says_what_brings_the_chart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(html, "can_draw", lambda: False)
    text = html.render(stories.bargaining())
    assert "<svg" not in text
    assert "detente[charts]" in text
    assert 'class="spells"' in text


def test_the_chart_stands_beside_its_table() -> None:
    pytest.importorskip("vl_convert")
    text = html.render(stories.bargaining())
    assert text.count("<svg") == 2
    assert text.index("<svg") < text.index('class="spells"')
