"""A written brief as PDF: its page printed by an installed browser, which asks nobody."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from detente.errors import ExportError
from detente.model.drafted import Drafted
from detente.views.brief.draft_html import render as page

__all__ = ["BROWSERS", "REMEDY", "browser", "render"]

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SECONDS = 40
REMEDY = "open the page, and print it to a file from your own browser"
ALONE = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-first-run",
    "--no-pdf-header-footer",
)
"""No name is looked up, the page lets no script run, nothing of its user's is opened."""


def browser(names: Sequence[str] = BROWSERS) -> str:
    """The path of an installed Chromium; empty where there is none."""
    return next(filter(None, map(which, names)), "")


def render(drafted: Drafted, path: str | None = None, seconds: float = SECONDS) -> bytes:
    """The whole brief on paper.

    Raises ExportError where no browser is installed, or it fails or takes too long.
    """
    found = browser() if path is None else path
    if not found:
        raise ExportError("no Chromium is installed, which prints the brief", REMEDY)
    with TemporaryDirectory(prefix="detente-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, target = place / "brief.html", place / "brief.pdf"
        source.write_text(page(drafted), "utf-8")
        told = [
            *(found, *ALONE, *_sandbox()),
            f"--user-data-dir={place / 'profile'}",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        _run(told, folder, seconds)
        if not target.is_file():
            raise ExportError("the browser printed nothing", REMEDY)
        return target.read_bytes()


def _run(command: list[str], folder: str, seconds: float) -> None:
    own = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "TMPDIR": folder}
    try:
        subprocess.run(  # noqa: S603 - a fixed browser, our own page, no shell
            command, check=True, capture_output=True, timeout=seconds, env=own, cwd=folder
        )
    except subprocess.TimeoutExpired:
        raise ExportError(f"the browser did not print within {seconds:g} seconds", REMEDY) from None
    except (OSError, subprocess.CalledProcessError) as error:
        raise ExportError(f"the browser cannot print: {type(error).__name__}", REMEDY) from error


def _sandbox() -> tuple[str, ...]:
    """Chromium has no sandbox for the administrator, and starts only if told so."""
    administrator = hasattr(os, "geteuid") and os.geteuid() == 0
    return ("--no-sandbox",) if administrator else ()
