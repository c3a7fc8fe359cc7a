"""What an answer leaves out of account, and how to have it counted."""

from typing import TYPE_CHECKING

from detente.views.brief.words import count, date_words

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier
    from detente.workspace.lookup.framing import Question

__all__ = ["lately"]


def lately(talks: "Dossier", question: "Question") -> str:
    """Sentences where a question looks through less than there is; else empty.

    Of a large dossier the last that is told is looked through, and suggestions count where
    that is asked for.
    """
    return " ".join(filter(None, (_last(talks, question), _below(talks, question))))


def _last(talks: "Dossier", question: "Question") -> str:
    begin = talks.looked_from(question)
    if begin is None or begin == question.since:
        return ""
    return (
        f"Much is told: what was said from {date_words(begin)} on was looked through; "
        "an earlier --since looks further back."
    )


def _below(talks: "Dossier", question: "Question") -> str:
    left = talks.left_out(question)
    if not left:
        return ""
    return f"{count(left, 'suggestion')} {'is' if left == 1 else 'are'} not counted: --suggestions."
