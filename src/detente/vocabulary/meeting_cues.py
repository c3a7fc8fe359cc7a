"""Words that tell of talks between parties."""

from dataclasses import dataclass
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["MeetingCues", "meeting_cues"]


@dataclass(frozen=True, slots=True)
class MeetingCues:
    """The word lists of meeting_cues.yaml, all lemmas."""

    nouns: dict[str, str]
    """Each noun with the channel that it tells, empty if none."""
    verbs: dict[str, str]
    """Each verb with the channel that it tells, empty if none."""
    travel: frozenset[str]
    needs_with: frozenset[str]
    light: frozenset[str]
    channels: dict[str, frozenset[str]]
    status: dict[str, frozenset[str]]
    """Words of each status but `held`, in the order in which they are asked."""
    public: frozenset[str] = frozenset()
    """Words before a noun that make it an address to others."""
    errands: frozenset[str] = frozenset()
    """Verbs that tell that a journey is made to talk."""


@cache
def meeting_cues() -> MeetingCues:
    """The cues, read once; raises VocabularyError."""
    data = read_yaml("meeting_cues.yaml")

    def by_word(kind: str) -> dict[str, str]:
        return {word: channel for channel, words in data[kind].items() for word in words}

    return MeetingCues(
        by_word("nouns"),
        by_word("verbs"),
        frozenset(data["travel"]),
        frozenset(data["needs_with"]),
        frozenset(data["light"]),
        {channel: frozenset(words) for channel, words in data["channels"].items()},
        {s: frozenset(data[s]) for s in ("cancelled", "ongoing", "planned", "possible")},
        frozenset(data["public"]),
        frozenset(data["errands"]),
    )
