"""The tutorial shows each picture that is taken, and no other."""

import re
from pathlib import Path

from PIL import Image

from tests.pictures import FOLDER, PICTURES, WIDTHS, names

PAGE = Path(__file__).parents[1] / "docs/tutorial/workbench.md"
LARGEST = 2_500_000


def test_the_tutorial_shows_every_picture() -> None:
    shown = set(re.findall(r"images/workbench/([\w-]+\.png)", PAGE.read_text("utf-8")))
    assert shown == {name for picture in PICTURES for name, *_ in names(picture)}
    assert shown == {path.name for path in FOLDER.iterdir()}


def test_pictures_are_of_the_widths_that_they_name_and_small() -> None:
    for picture in PICTURES:
        for name, width, _ in names(picture):
            with Image.open(FOLDER / name) as image:
                assert image.size == WIDTHS[width]
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < LARGEST
