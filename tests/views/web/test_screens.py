from detente.views.web.screens import SCREENS


def test_each_place_has_a_letter_and_a_path_of_its_own() -> None:
    assert len({screen.key for screen in SCREENS}) == len(SCREENS)
    assert len({screen.path for screen in SCREENS}) == len(SCREENS)
    assert all(screen.path.startswith("/") and len(screen.key) == 1 for screen in SCREENS)


def test_parts_of_a_place_have_it_current() -> None:
    led = {"/terms/t1": "Proposals", "/actors/Russia": "Search", "/flags/2": "Search"}
    for path, title in led.items():
        assert [screen.title for screen in SCREENS if screen.has(path)] == [title]
    assert not any(screen.has("/account") for screen in SCREENS)
