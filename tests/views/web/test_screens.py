from detente.views.web.screens import SCREENS


def test_each_place_has_a_letter_and_a_path_of_its_own() -> None:
    assert len({screen.key for screen in SCREENS}) == len(SCREENS)
    assert len({screen.path for screen in SCREENS}) == len(SCREENS)
    assert all(screen.path.startswith("/") and len(screen.key) == 1 for screen in SCREENS)
