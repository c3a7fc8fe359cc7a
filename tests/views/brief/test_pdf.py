import stat
from pathlib import Path

import pytest

from detente.errors import ExportError
from detente.views.brief import pdf
from tests.views.brief.drafts import DRAFTED


def program(place: Path, script: str) -> str:
    """A program in the place of a browser."""
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(place.stat().st_mode | stat.S_IXUSR)
    return str(place)


def test_without_a_browser_the_remedy_is_told() -> None:
    with pytest.raises(ExportError, match="print it to a file"):
        pdf.render(DRAFTED, path="")
    assert pdf.browser(("no-such-browser",)) == ""


@pytest.mark.parametrize(
    ("script", "why"),
    [("exit 3", "cannot print"), ("exit 0", "printed nothing"), ("exec sleep 9", "within")],
)
def test_a_browser_that_fails_is_told(tmp_path: Path, script: str, why: str) -> None:
    with pytest.raises(ExportError, match=why):
        pdf.render(DRAFTED, program(tmp_path / "browser", script), seconds=0.5)


def test_the_browser_asks_nobody_and_has_a_profile_of_its_own(tmp_path: Path) -> None:
    told = tmp_path / "told"
    script = (
        f'printf "%s\\n" "$@" > {told}\n'
        'for one in "$@"; do case "$one" in --print-to-pdf=*) echo PDF > "${one#*=}";; esac; done'
    )
    assert pdf.render(DRAFTED, program(tmp_path / "browser", script)) == b"PDF\n"
    options = told.read_text().splitlines()
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in options
    assert any(option.startswith("--user-data-dir=") for option in options)
    assert options[-1].startswith("file://")
    assert not Path(options[-1].removeprefix("file://")).exists()


@pytest.mark.slow
def test_a_brief_is_printed() -> None:
    if not pdf.browser():
        pytest.skip("no chromium is installed; .ci/run installs it")
    assert pdf.render(DRAFTED).startswith(b"%PDF-")
