"""What can be done by one key, and by which if nobody sets another."""

from typing import NamedTuple

__all__ = ["ACTIONS", "Action", "GROUPS"]

EVERYWHERE = "Everywhere"
READ = "Read and check"
SELECT = "Choosing words of the report"
REVIEW = "Review"


class Action(NamedTuple):
    """One thing that a key does."""

    name: str
    key: str
    """As a browser names it."""
    words: str
    where: str


ACTIONS = (
    Action("help", "?", "show all keys", EVERYWHERE),
    Action("search", "/", "search", EVERYWHERE),
    Action("go", "g", "and a letter: go to a place", EVERYWHERE),
    Action("next", "j", "next item", READ),
    Action("previous", "k", "previous item", READ),
    Action("accept", "Enter", "accept it as it is shown, and go on", READ),
    Action("edit", "e", "edit its fields; Enter saves, Escape leaves", READ),
    Action("reject", "x", "reject it, and go on", READ),
    Action("why", "w", "tell why the last one was rejected", READ),
    Action("undo", "u", "take back what you did last to this report", READ),
    Action("more", "i", "what gave each field, roots, grades", READ),
    Action("note", "m", "note something on it", READ),
    Action("grade", "r", "grade who tells it, A to F, and the claim, 1 to 6", READ),
    Action("bulk", "A", "accept together what was read surely", READ),
    Action("seen", "s", "mark the report as seen whole", READ),
    Action("onward", "N", "on to the next report", READ),
    Action("state", "n", "state what was missed, from chosen words", READ),
    Action("wider", "]", "one word more", SELECT),
    Action("narrower", "[", "one word less", SELECT),
    Action("wider-sentence", "}", "one sentence more", SELECT),
    Action("narrower-sentence", "{", "one sentence less", SELECT),
    Action("other-end", "o", "move the other end (Shift and an arrow do too)", SELECT),
    Action("settle", "1", "settle a dispute by its first view; 2 to 9 by the others", REVIEW),
)
"""By where they work."""
GROUPS = {
    where: tuple(action for action in ACTIONS if action.where == where)
    for where in (READ, SELECT, REVIEW, EVERYWHERE)
}
"""The same under a heading each."""
