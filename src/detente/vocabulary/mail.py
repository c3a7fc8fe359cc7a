"""The words of a mail that are not its message: quotes, heads, signatures."""

import re
from functools import cache

from detente.errors import VocabularyError
from detente.vocabulary.files import read_yaml

__all__ = ["mail_patterns"]


@cache
def mail_patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of mail.yaml by what they tell, compiled, case ignored.

    Raises:
        VocabularyError: A pattern is no regular expression.
    """
    return {kind: _compiled(kind, patterns) for kind, patterns in read_yaml("mail.yaml").items()}


def _compiled(kind: str, patterns: list[str]) -> re.Pattern[str]:
    """One pattern for all of a kind."""
    try:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    except re.error as error:
        raise VocabularyError(
            f"mail.yaml: a pattern of {kind!r} is wrong: {error}", "correct the pattern"
        ) from error
