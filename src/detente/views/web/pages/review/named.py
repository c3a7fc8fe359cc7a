"""What the deeds of a page are about, in words instead of ids."""

from collections.abc import Collection, Mapping

from detente.views.web.pages.read.cards import summary
from detente.views.web.room import Room
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip

__all__ = ["FEW", "names_of"]

FEW = 5
"""Items of one deed that are named."""
LONGEST = 90


def names_of(room: Room, deeds: Collection[tuple[str, ...]]) -> Mapping[str, str]:
    """Words for the first items of each deed; one that is gone keeps its short id."""
    wanted = dict.fromkeys(key for items in deeds for key in items[:FEW])
    found = room.reads.entries(wanted)
    return {
        key: clip(summary(found[key].item), LONGEST) if key in found else short(key)
        for key in wanted
    }
