"""No two things are done by one key, and every thing has one."""

from collections import Counter

from detente.views.web.keys import ACTIONS
from detente.views.web.screens import SCREENS


def test_every_action_has_a_key_of_its_own() -> None:
    assert max(Counter(action.key for action in ACTIONS).values()) == 1
    assert max(Counter(action.name for action in ACTIONS).values()) == 1
    assert all(action.key and action.words for action in ACTIONS)


def test_every_place_has_a_letter_of_its_own() -> None:
    assert max(Counter(screen.key for screen in SCREENS).values()) == 1
