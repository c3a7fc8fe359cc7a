"""The catalogue of issues: what a move can be about."""

from collections.abc import Mapping

from detente.errors import UnknownName
from detente.model import Issue
from detente.vocabulary.files import read_yaml
from detente.vocabulary.surface import near

__all__ = ["ISSUES", "get_issue"]

ISSUES: tuple[Issue, ...] = tuple(
    Issue(code, row["label"], row["description"]) for code, row in read_yaml("issues.yaml").items()
)
"""All issues in the order of the catalogue."""
_BY_CODE: Mapping[str, Issue] = {issue.code: issue for issue in ISSUES}


def get_issue(code: str) -> Issue:
    """The issue of a code.

    Raises:
        UnknownName: No issue has the code; the remedy names near ones, else all.
    """
    try:
        return _BY_CODE[code]
    except KeyError:
        remedy = near(code, _BY_CODE) or f"choose one of {', '.join(_BY_CODE)}"
        raise UnknownName(f"no issue has the code {code!r}", remedy) from None
