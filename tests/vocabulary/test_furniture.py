import pytest

from detente.errors import VocabularyError
from detente.vocabulary import furniture
from detente.vocabulary.furniture import furniture_patterns


def test_every_part_has_patterns_with_a_reason() -> None:
    patterns = furniture_patterns()
    for part in (patterns.lines, patterns.inline, patterns.openers):
        assert part
        assert all(why and pattern.pattern for why, pattern in part)
    assert patterns.paywall.search("Subscribe to continue reading")


def test_no_pattern_matches_an_empty_line() -> None:
    patterns = furniture_patterns()
    for _, pattern in (*patterns.lines, *patterns.inline, *patterns.openers):
        assert not pattern.fullmatch("")


def test_a_broken_pattern_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    group = {"why": "advert", "patterns": ["("]}
    data = {"lines": [group], "inline": [], "openers": [], "paywall": group}
    monkeypatch.setattr(furniture, "read_yaml", lambda _: data)
    furniture_patterns.cache_clear()
    with pytest.raises(VocabularyError, match="a pattern of 'advert' is wrong"):
        furniture_patterns()
    furniture_patterns.cache_clear()
