import re

from markdown_it import MarkdownIt

from detente.model import Handling
from detente.views.brief import markdown
from detente.views.brief.compose import compose
from detente.views.brief.texts import SECTIONS, empty
from tests.views import briefs


def test_sections_stand_in_order() -> None:
    told = markdown.render(briefs.founding())
    titles = re.findall(r"^## ([^(\n]+?)(?: \(.*\))?$", told, re.MULTILINE)
    assert titles == list(SECTIONS.values())


def test_every_mark_has_its_footnote() -> None:
    told = markdown.render(briefs.founding())
    defined = set(re.findall(r"^\[\^(\d+)\]:", told, re.MULTILINE))
    assert set(re.findall(r"\[\^(\d+)\](?!:)", told)) == defined
    assert len(defined) == 11


def test_cells_show_symbol_word_gist_and_notes() -> None:
    told = markdown.render(briefs.founding())
    assert "▲ **wants**: a list of demands · *contents not disclosed*[^1]" in told
    assert "◌ **last known**: a border without foreign soldiers" in told
    assert "| no position |" in told


def test_tables_are_whole() -> None:
    told = markdown.render(briefs.wide(issues=9))
    rows = [line for line in told.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {7, 6}


def test_an_empty_brief_says_what_to_do() -> None:
    told = markdown.render(briefs.empty())
    assert all(sentence in told for name, sentence in empty().items() if name != "reports")


def test_failures_and_warnings_are_told() -> None:
    told = markdown.render(briefs.wide(parties=1, issues=1))
    assert "could not be read: broken.pdf: the file is encrypted" in told
    assert "  - not read: a copy" in told
    assert "[A long report](<https://example.org/a>)" in told


def test_text_from_outside_is_harmless() -> None:
    told = markdown.render(briefs.hostile())
    html = MarkdownIt("commonmark").enable("table").render(told)
    assert "<script" not in html
    assert "<a href" not in html
    assert "<strong>bold" not in html
    assert "<code>" not in html
    assert not set("\x1b\u202e\u200b") & set(told)


def test_what_is_checked_translated_or_restricted_says_so() -> None:
    made = briefs.of_a_dossier(up_to=Handling.AMBER)
    told = markdown.render(made)
    assert told.startswith("Brief · Up to TLP:AMBER · ")
    assert told.count("✓ checked") == briefs.ticks(compose(made)) > 20
    assert told.count("translated") > 20
    assert "✓" not in markdown.render(briefs.founding())


def test_suggestions_stand_last_and_the_foot_tells_the_mark() -> None:
    told = markdown.render(briefs.marked(20))
    title = "## Suggestions (20 below the mark, not counted; each needs a check)"
    assert told.index("## Words") < told.index(title) < told.index("Read by local 1")
    assert told.count("could give up port") == 20
    assert told.splitlines()[2] == "- read without the parser (1 of 2 reports)"
    assert "## Suggestions" not in markdown.render(briefs.founding())
