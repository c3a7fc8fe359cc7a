"""The catalogue of issues: what a move can be about."""

from collections.abc import Iterable
from contextvars import ContextVar

from detente.errors import UnknownName
from detente.model import Issue
from detente.vocabulary.files import read_yaml
from detente.vocabulary.surface import near

__all__ = ["ISSUES", "adopt", "get_issue", "issue_name"]

ISSUES: tuple[Issue, ...] = tuple(
    Issue(code, row["label"], row["description"]) for code, row in read_yaml("issues.yaml").items()
)
"""All issues in the order of the catalogue."""
_BY_CODE: dict[str, Issue] = {issue.code: issue for issue in ISSUES}
_OWN: ContextVar[dict[str, Issue]] = ContextVar("issues of a dossier's own", default={})  # noqa: B039 - never changed in place


def adopt(issues: Iterable[Issue]) -> None:
    """Know a dossier's own issues from now on, in the place of another's."""
    _OWN.set({issue.code: issue for issue in issues})


def issue_name(code: str) -> str:
    """The label of an issue; a code that nobody defined stands for itself."""
    issue = _BY_CODE.get(code) or _OWN.get().get(code)
    return issue.label if issue else code.replace("-", " ")


def get_issue(code: str) -> Issue:
    """The issue of a code, of the catalogue or of the dossier that is asked.

    Raises:
        UnknownName: No issue has the code; the remedy names near ones, else all.
    """
    known = _BY_CODE | _OWN.get()
    if code in known:
        return known[code]
    remedy = near(code, known) or f"choose one of {', '.join(known)}"
    raise UnknownName(f"no issue has the code {code!r}", remedy)
