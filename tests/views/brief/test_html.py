import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from detente.model import Brief, Handling
from detente.views.brief import html
from detente.views.brief.compose import compose
from detente.views.brief.texts import SECTIONS, empty
from detente.vocabulary.states import Look, looks
from tests.views import briefs

BRIEFS = [
    briefs.founding(), briefs.wide(issues=9), briefs.empty(), briefs.hostile(), briefs.marked(),
]  # fmt: skip
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """Elements with their attributes, and whether all of them are closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.elements if tag in tags]


@pytest.mark.parametrize("brief", BRIEFS)
def test_the_page_is_well_formed_and_every_target_exists(brief: Brief) -> None:
    page = Page(html.render(brief))
    assert page.open == []
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for attrs in page.all("a"):
        if attrs["href"].startswith("#"):
            assert attrs["href"][1:] in ids
    for _, attrs in page.elements:
        assert set(attrs.get("aria-labelledby", "").split()) <= set(ids)


@pytest.mark.parametrize("brief", BRIEFS)
def test_nothing_is_fetched_or_run(brief: Brief) -> None:
    page = Page(html.render(brief))
    assert page.all("script", "link", "img", "iframe", "object", "form") == []
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert not [attrs for _, attrs in page.elements if "style" in attrs or "src" in attrs]
    schemes = {attrs["href"].split(":")[0] for attrs in page.all("a") if ":" in attrs["href"]}
    assert schemes <= {"https", "http"}


def test_the_policy_allows_this_style_sheet_alone() -> None:
    text = html.render(briefs.founding())
    css = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert css
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    policy = Page(text).all("meta")[1]["content"]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "url(" not in css[1]
    assert "@import" not in css[1]


def test_headings_descend_one_by_one_and_name_the_sections() -> None:
    page = Page(html.render(briefs.founding()))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [attrs["id"] for attrs in page.all("h2")] == list(SECTIONS)


def test_table_headers_have_a_scope() -> None:
    page = Page(html.render(briefs.wide()))
    assert {attrs["scope"] for attrs in page.all("th")} == {"col", "row"}


def test_a_mark_jumps_to_its_quote_and_the_quote_back() -> None:
    text = html.render(briefs.founding())
    assert 'href="#w1" id="r1-1"' in text
    quote = text[text.index('id="w1"') :]
    assert 'href="#r1-1"' in quote[: quote.index("</li>")]


def test_every_note_is_reachable() -> None:
    page = Page(html.render(briefs.founding()))
    targets = {attrs["href"] for attrs in page.all("a")}
    assert {f"#w{number}" for number in range(1, 12)} <= targets


def test_an_empty_brief_says_what_to_do() -> None:
    text = html.render(briefs.empty())
    assert all(sentence.replace('"', "&#34;") in text for sentence in empty().values())


def test_text_from_outside_is_harmless() -> None:
    text = html.render(briefs.hostile())
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert not set("\x1b\u202e\u200b") & set(text)


def test_marks_know_their_places() -> None:
    used = html.Marks()
    assert [used.ref(2), used.ref(1), used.ref(2)] == ["r2-1", "r1-1", "r2-2"]
    assert used.back(2) == {"top": "r2-1"}
    assert used.back(3) == {}
    assert used.taken() == (1, 2)
    assert used.enter("Demands") == ""
    assert used.ref(2, 4) == "r2-3"
    assert used.back(3) == {"Demands": "r2-3"}
    assert used.back(2) == {"top": "r2-1", "Demands": "r2-3"}
    assert used.taken() == (2, 3, 4)
    assert used.taken() == ()


def test_printed_sections_carry_their_notes() -> None:
    text = html.render(briefs.founding())
    demands = text[text.index('id="demands"') : text.index('id="proposals"')]
    notes = demands[demands.index('class="paper-notes"') :]
    assert "1 “Arland has handed Borland a list of demands” Sample Wire" in notes


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", looks().values(), ids=lambda look: look.slug)
def test_text_on_its_tint_and_on_paper_has_contrast(look: Look) -> None:
    for (text, tint), paper in ((look.light, "#FCFBF8"), (look.dark, "#15171A")):
        for ground in (paper, paper if tint == "transparent" else tint):
            assert contrast(text, ground) >= 5.5


def test_what_is_checked_translated_or_restricted_says_so() -> None:
    made = briefs.of_a_dossier(up_to=Handling.AMBER)
    told = html.render(made)
    assert "Brief · Up to TLP:AMBER · " in told
    assert told.count('<span class="tick">✓ checked</span>') == briefs.ticks(compose(made)) > 20
    assert told.count("translated") > 20
    assert "✓" not in html.render(briefs.founding())


def test_suggestions_stand_last_and_the_foot_tells_the_mark() -> None:
    told = html.render(briefs.marked(20))
    assert told.count('<a href="#suggestions">') == 1
    part = told[told.index('<h2 id="suggestions">') :]
    assert "20 below the mark, not counted; each needs a check" in part
    assert part.count("could give up port") == 20
    assert "Read by local 1 at the mark 0.60" in part[part.index("<footer>") :]
    before = told[: told.index("<h2")]
    assert '<p class="warning">read without the parser (1 of 2 reports)</p>' in before
    assert "suggestions" not in html.render(briefs.founding())
