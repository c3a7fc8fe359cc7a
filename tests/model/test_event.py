from detente.model import EventKind


def test_kinds_are_kept_for_ever_under_these_words() -> None:
    assert [k.value for k in EventKind] == [
        "created", "document", "reading", "judged", "added", "marked", "alias", "merge",
        "source-alias", "reliability", "credibility", "flagged", "ruled", "noted", "seen",
        "undone", "purged",
    ]  # fmt: skip
