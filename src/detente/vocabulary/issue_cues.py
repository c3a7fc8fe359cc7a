"""The words that tell what a move is about."""

from collections.abc import Mapping
from functools import cache

from detente.errors import VocabularyError
from detente.vocabulary.files import read_yaml
from detente.vocabulary.issues import ISSUES

__all__ = ["issue_cues"]


@cache
def issue_cues() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """For a lemma, or two lemmas in a row, the issues it tells with their weights.

    Raises:
        VocabularyError: The file names an issue that the catalogue does not have.
    """
    codes = {issue.code for issue in ISSUES}
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for code, weights in read_yaml("issue_cues.yaml").items():
        if code not in codes:
            raise VocabularyError(
                f"issue_cues.yaml: no issue has the code {code!r}", "use a code of issues.yaml"
            )
        for weight, listed in weights.items():
            for word in listed:
                found[word] = (*found.get(word, ()), (code, weight))
    return found
