"""Pictures of the workbench on the shipped samples, for the tutorial and the README.

python -m tests.pictures [NAME...] [--to FOLDER]      (needs Chromium)

Reads the samples, has two people judge some of it, begins a brief, serves it all and takes a
picture of each screen, light and dark, of a desk and a phone. NAME takes only that screen.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

import detente
from detente.model import Reliability
from detente.views.cli.inputs import samples
from tests.views.web.pages.briefs.builder import Builder
from tests.web import chromium, client, served

__all__ = ["FOLDER", "PICTURES", "Picture", "names", "prepared", "shown", "taken"]

FOLDER = Path(__file__).parents[1] / "docs" / "images" / "workbench"
WIDTHS = {"desk": (1280, 860), "phone": (390, 780)}
SCHEMES = ("light", "dark")
WAIT = 400
"""Milliseconds until a page has settled."""
COLOURS = 128
WHO = "Ana"
TITLE = "After Istanbul"
READ = 28
"""The number of the report that two people checked."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen, and what is done on it before its picture is taken."""

    name: str
    path: str
    first: Callable[[Any], None] | None = None


def _cell(page: Any) -> None:
    page.locator("main a[href*='party=Ukraine'][href*='issue=ceasefire']").first.click()


def _demand(page: Any) -> None:
    page.get_by_text("Russia demanded that Ukraine withdraw").first.click()


def _brief(page: Any) -> None:
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_load_state("load")


PICTURES = (
    Picture("inbox", "/inbox"),
    Picture("check", "/read/28", first=_demand),
    Picture("positions", "/positions?at=2025-03-13"),
    Picture("cell", "/positions?at=2025-03-13", first=_cell),
    Picture("proposals", "/proposals"),
    Picture("review", "/review"),
    Picture("brief", "/briefs", first=_brief),
    Picture("search", "/search?q=ceasefire"),
    Picture("actor", "/actors/Russia"),
    Picture("source", "/sources/Detente Sample Wire"),
)


def names(picture: Picture) -> Iterator[tuple[str, str, str]]:
    """The file of each picture of a screen, with its width and its colours."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            yield f"{picture.name}-{width}-{scheme}.png", width, scheme


def taken(page: Any) -> bytes:
    """What a page shows, as a PNG of few colours."""
    shown = Image.open(BytesIO(page.screenshot())).convert("RGB")
    few = shown.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def prepared(path: Path) -> Path:
    """The samples, some of it judged by two people, and a brief that was begun."""
    with detente.new(path, who=WHO) as dossier:
        dossier.add(samples())
        found = [entry.id for entry in dossier.statements() if entry.document == READ]
        dossier.accept(found[:3])
        dossier.grade_source("Detente Sample Wire", Reliability.B, "an agency, mostly right so far")
        dossier.note(found[2], "Held at Dolmabahce?")
    with detente.open(path, who="Ben") as other:
        other.edit(found[0], {"certainty": "probable"})
        other.reject([found[1]], "a headline, no demand")
    written(path, found)
    return path


def written(path: Path, found: Sequence[str]) -> None:
    """A brief of three statements, the last sentence without a source."""
    with client(path, who=WHO) as web:
        brief = Builder.begun(web, TITLE)
        for item in found[:3]:
            brief.done(f"pick:{item}")
        brief.done("text")
        brief.passages[-1] = ("text", "It is likely that the talks go on.")
        brief.done("save")


def shown(browser: Any, base: str, picture: Picture, width: str, scheme: str) -> bytes:
    """The picture of a screen."""
    across, down = WIDTHS[width]
    size = {"width": across, "height": down}
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page = context.new_page()
    page.goto(base + picture.path)
    page.wait_for_timeout(WAIT)
    if picture.first is not None:
        picture.first(page)
        page.wait_for_timeout(WAIT)
    if width == "desk":
        page.evaluate("window.scrollTo(0, 0)")
    made = taken(page)
    context.close()
    return made


def main(arguments: Sequence[str]) -> int:
    """Take the pictures."""
    options = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    options.add_argument("name", nargs="*", help="only this screen")
    options.add_argument("--to", type=Path, default=FOLDER)
    told = options.parse_args(arguments)
    told.to.mkdir(parents=True, exist_ok=True)
    wanted = [p for p in PICTURES if not told.name or p.name in told.name]
    with TemporaryDirectory() as folder:
        path = prepared(Path(folder) / "talks.detente")
        with served(path) as base, chromium() as browser:
            for picture in wanted:
                for name, width, scheme in names(picture):
                    (told.to / name).write_bytes(shown(browser, base, picture, width, scheme))
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DETENTE_READER", "local")  # what a newcomer sees after `make demo`
    sys.exit(main(sys.argv[1:]))
