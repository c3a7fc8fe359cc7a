import io
import os
import sys
from pathlib import Path

import pytest
import typer
from rich.text import Text

from detente.errors import DetenteError
from detente.views.cli.output import complain, save, show, target


def test_messages_are_one_harmless_line_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\x1b[31m\nb")
    caught = capsys.readouterr()
    assert (caught.out, caught.err) == ("", "a␛[31m b\n")


def test_drawing_into_a_pipe_is_plain_and_not_padded(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    widths: list[int] = []

    def draw(console: object) -> None:
        widths.append(console.width)  # type: ignore[attr-defined]
        console.print(Text("bold", "bold red"), Text("  "))  # type: ignore[attr-defined]

    show(draw)
    assert capsys.readouterr().out == "bold\n"
    assert widths == [100]


def test_columns_tell_the_width_of_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "57")
    widths: list[int] = []
    show(lambda console: widths.append(console.width))
    assert widths == [57]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_on_a_terminal_unless_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for told in (False, True):
        if told:
            monkeypatch.setenv("NO_COLOR", "1")
        screen = Screen()
        monkeypatch.setattr(sys, "stdout", screen)
        show(lambda console: console.print(Text("x", "red")))
        assert ("\x1b[31m" in screen.getvalue()) is not told


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text("old")
    path.chmod(0o640)
    save(path, "new ▲")
    assert path.read_text("utf-8") == "new ▲"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        save(tmp_path / "brief.html", "x")
    finally:
        os.umask(before)
    assert (tmp_path / "brief.html").stat().st_mode & 0o777 == 0o644


def test_a_failed_write_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.html"
    path.write_text("old")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(DetenteError, match="cannot be written: No space left"):
        save(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_device_is_written_in_place() -> None:
    save(Path(os.devnull), "x")
    assert not Path(os.devnull).is_file()


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    save(tmp_path / "link.html", "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text() == "new"


def test_a_target_needs_its_folder(tmp_path: Path) -> None:
    assert target(None) is None
    assert target(tmp_path / "a.html") == tmp_path / "a.html"
    with pytest.raises(typer.BadParameter, match="does not exist; make it first"):
        target(tmp_path / "none" / "a.html")
    with pytest.raises(typer.BadParameter, match="is a folder"):
        target(tmp_path)
