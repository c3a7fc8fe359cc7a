"""Briefs that tell a negotiation over time, in our own words."""

import dataclasses
from collections.abc import Sequence

from detente.model import Act, Brief, Reading
from detente.workspace.briefs.brief import brief
from detente.workspace.briefs.story import Wished, story
from detente.workspace.reading.read import Batch
from tests.positions.moves.talks import one
from tests.workspace.told import TALKS

__all__ = ["bargaining", "hostile"]

HOSTILE = "<script>alert(1)</script> & \x1b[31m\u202eevil | *bold* [x](javascript:1)"


def bargaining(readings: Sequence[Reading] = TALKS) -> Brief:
    """A brief of two parties' bargaining with its story."""
    return dataclasses.replace(brief(Batch(tuple(readings))), story=story(readings, Wished()))


def hostile() -> Brief:
    """The same where one report's words and party would break out of what shows them."""
    more = (
        one("10", f"Demands {HOSTILE} now", f"Duo {HOSTILE}", Act.DEMAND, "ceasefire"),
        one("11", f"Demands {HOSTILE} again", f"Duo {HOSTILE}", Act.DEMAND, "ceasefire"),
    )
    return bargaining((*TALKS, *more))
