"""Titles of the sections, and what an empty one says."""

from functools import cache
from importlib.resources import files

import yaml

__all__ = ["CELL_KEY", "NOTHING", "OVER_TIME", "SECTIONS", "SUGGESTIONS", "below", "empty"]

NOTHING = "No statement found"
"""The headline of a brief that found nothing."""
CELL_KEY = (
    "beside: what sets no position – accusations, threats, backing and judgements; "
    "before: what was held earlier, the latest first."
)
"""What the small lines of a cell are."""
SECTIONS = {
    "positions": "Positions",
    "demands": "Demands",
    "proposals": "Proposals and answers",
    "unknown": "What is not known",
    "talks": "Talks and meetings",
    "assessments": "Assessments and worries",
    "voices": "Other voices",
    "accusations": "Accusations and threats",
    "sources": "Sources",
    "reports": "Reports and failures",
    "words": "Words",
}
"""Anchor and title, in the order of every form of the brief."""
OVER_TIME = "Positions over time"
"""The title of the chart and its table, first of a dossier's story."""
SUGGESTIONS = "Suggestions"
"""The title of what was read below the mark: a last section, where there is any."""


def below(number: int) -> str:
    """What is to be known of suggestions, beside the title of their section."""
    each = "it needs" if number == 1 else "each needs"
    return f"{number} below the mark, not counted; {each} a check"


@cache
def empty() -> dict[str, str]:
    """One sentence for the lead and each section, by anchor, that has nothing to show."""
    text = files(__package__).joinpath("empty.yaml").read_text("utf-8")
    read: dict[str, str] = yaml.safe_load(text)
    return read
