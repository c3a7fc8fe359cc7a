import io
import re
from dataclasses import replace

import pytest
from rich.console import Console

from detente.model import Brief, Handling
from detente.views.brief import terminal
from detente.views.brief.compose import compose
from detente.views.brief.texts import SECTIONS, empty
from tests.views import briefs


def draw(brief: Brief, width: int = 100, *, colour: bool = False) -> str:
    out = io.StringIO()
    terminal.render(brief, Console(file=out, width=width, force_terminal=colour, highlight=False))
    return out.getvalue()


def test_sections_stand_in_order() -> None:
    told = draw(briefs.founding())
    places = [told.index(title.upper()) for title in SECTIONS.values()]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
@pytest.mark.parametrize("brief", [briefs.founding(), briefs.wide(issues=9), briefs.marked()])
def test_nothing_is_wider_than_the_terminal(width: int, brief: Brief) -> None:
    assert max(len(line) for line in draw(brief, width).splitlines()) <= width


def test_symbols_words_and_notes_are_drawn() -> None:
    told = draw(briefs.founding(), 200)
    assert "▲ wants" in told
    assert "(contents not disclosed) a list of demands [1]" in told
    assert "[ Sample Wire ] ← [ Sample Agency ] ← ( two people briefed on the talks )" in told
    assert "characters 0–43" in told


def test_every_issue_is_drawn_however_narrow() -> None:
    brief = briefs.wide(parties=2, issues=9)
    told = draw(brief, 50)
    for title in ("overall settlement", "ceasefire", "security guarantees"):
        assert title in told


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" not in draw(briefs.founding())
    assert "\x1b[1;34m" in draw(briefs.founding(), colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;34m" not in draw(briefs.founding(), colour=True)


def test_an_empty_brief_says_what_to_do() -> None:
    told = draw(briefs.empty(), 200)
    assert all(sentence in told for sentence in empty().values())


def test_failures_and_warnings_are_told() -> None:
    told = draw(briefs.wide(parties=1, issues=1))
    assert "! could not be read: broken.pdf: the file is encrypted" in told
    assert "! not read: a copy" in told


def test_text_from_outside_is_harmless() -> None:
    told = draw(briefs.hostile(), 200)
    assert not set("\x1b\u202e\u200b\u2066") & set(told)
    assert "[red]r[/red]" in told


def test_a_long_list_of_judgements_is_cut_and_its_footnotes_kept() -> None:
    brief = briefs.founding()
    many = replace(brief, assessments=brief.assessments * 20)
    told = draw(many, 200)
    assert "and 8 more [" in told
    assert told.count("fear a trap") <= 14


def test_many_footnotes_of_a_root_are_counted() -> None:
    told = draw(briefs.wide(parties=6, issues=8), 200)
    assert re.search(r"\d\d footnotes", told)


def test_what_is_checked_translated_or_restricted_says_so() -> None:
    made = briefs.of_a_dossier(up_to=Handling.AMBER)
    told = draw(made, 200)
    assert "Brief · Up to TLP:AMBER · " in told
    assert told.count("✓ checked") == briefs.ticks(compose(made)) - 1  # what was before is counted
    assert told.count("translated · own note · TLP:AMBER") > 15
    assert "✓" not in draw(briefs.founding(), 200)


def test_a_heading_counts_each_meeting_though_a_line_stands_for_several() -> None:
    brief = briefs.founding()
    title = SECTIONS["talks"].upper()
    number = len(brief.meetings)
    assert re.search(rf"{title}  {number} ─", draw(brief))
    again = replace(brief.meetings[0], id="m-again")
    told = draw(replace(brief, meetings=(*brief.meetings, again)))
    assert f"{title}  {number + 1} in {number} line" in told


def test_suggestions_stand_last_and_the_foot_tells_the_mark() -> None:
    told = draw(briefs.marked(), 200)
    title = "SUGGESTIONS  1 below the mark, not counted; it needs a check"
    assert told.index("WORDS") < told.index(title) < told.index("Read by local 1 at the mark 0.60")
    assert "“Borland could give up port 0”" in told[told.index(title) :]
    assert told.splitlines()[1] == "! read without the parser (1 of 2 reports)"
    assert "1 suggestion not counted" in told.splitlines()[0]
    many = draw(briefs.marked(20), 200)
    assert "20 below the mark, not counted; each needs a check" in many
    assert "and 8 more" in many


def test_without_suggestions_there_is_no_such_section() -> None:
    assert "SUGGESTION" not in draw(briefs.founding())
