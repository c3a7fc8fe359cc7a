"""That only the last of a large dossier was looked through, and how to look further back."""

from typing import TYPE_CHECKING

from detente.views.brief.words import date_words

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier
    from detente.workspace.framing import Question

__all__ = ["lately"]


def lately(talks: "Dossier", question: "Question") -> str:
    """A sentence where a question looks through less than is asked for; else empty."""
    begin = talks.looked_from(question)
    if begin is None or begin == question.since:
        return ""
    return (
        f"Much is told: what was said from {date_words(begin)} on was looked through; "
        "an earlier --since looks further back."
    )
