import io
from typing import Literal

import pytest
from rich.console import Console

from detente.views.brief.row import Row
from detente.views.cli.rows import draw, head, note

ROW = Row(("s12345678",), "Russia → Ukraine", "“stay out”", "demands", "✓ checked", ("13 March",))


def drawn(*rows: Row, width: int = 100, terminal: bool = False) -> str:
    colours: Literal["standard"] | None = "standard" if terminal else None
    console = Console(
        file=io.StringIO(), width=width, force_terminal=terminal, color_system=colours
    )
    with console.capture() as got:
        draw(rows, console)
    return "".join(f"{line.rstrip()}\n" for line in got.get().splitlines())


def test_a_wide_line_stands_in_columns() -> None:
    first, second = drawn(ROW).splitlines()
    assert first.split("  ")[0] == "s12345678"
    assert first.endswith("(demands) “stay out”")
    assert second.strip() == "✓ checked · 13 March"


def test_a_narrow_line_is_stacked() -> None:
    assert drawn(ROW, width=60).splitlines() == [
        "s12345678 Russia → Ukraine",
        "  (demands) “stay out”",
        "  ✓ checked · 13 March",
    ]


@pytest.mark.parametrize("width", [60, 100])
def test_many_ids_are_counted(width: int) -> None:
    out = drawn(Row(tuple(f"s{n}" for n in range(6)), "who", "text"), width=width)
    assert "+3 more" in out
    assert "s3" not in out


def test_what_belongs_to_a_line_stands_below_it() -> None:
    out = drawn(Row(("s1",), "Ukraine", "a truce", below=(Row(("s2",), "● Russia", "yes"),)))
    assert [line.strip() for line in out.splitlines()][1:] == ["s2 ● Russia", "yes"]


def test_a_line_without_words_shows_its_details_alone() -> None:
    out = drawn(Row((), "", "", details=("beside",)))
    assert out.split() == ["beside"]


def test_colour_marks_only_what_words_tell_too() -> None:
    assert "\x1b[32m✓ checked" in drawn(ROW, terminal=True)
    row = Row((), "who", "text", standing="✗ rejected", struck=True)
    struck = drawn(row, terminal=True)
    assert "\x1b[9mtext" in struck


def test_hostile_text_is_harmless() -> None:
    out = drawn(Row(("\x1b[31m",), "\u202e", "a\x1b]0;t\x07", "\x1b", "\x1b", ("\x1b",)))
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_head_and_note_are_harmless_lines() -> None:
    console = Console(file=io.StringIO(), width=60)
    with console.capture() as got:
        head(console, "Sources\x1b", "3")
        note(console, "None \u202eyet.")
    assert got.get().startswith("SOURCES\u241b 3 ──")
    assert "\u202e" not in got.get()
