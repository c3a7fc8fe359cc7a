from detente.views.brief.shades import shades
from detente.vocabulary.states import looks


def test_every_state_has_its_colours_on_light_and_dark_paper() -> None:
    light, dark = shades().split("@media")
    for look in looks().values():
        assert f".{look.slug},.{look.slug}-key" in light
        assert look.light[0] in light
        assert look.dark[0] in dark
