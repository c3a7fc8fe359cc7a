"""Words from outside are shown harmless, and nothing is left out silently."""

import pytest
from jinja2 import UndefinedError

from detente.views.web.render import environment


def made(template: str, **told: object) -> str:
    return environment().from_string(template).render(told)


def test_every_value_is_escaped() -> None:
    hostile = '<script>alert(1)</script>" onclick="x'
    assert made('<p title="{{ x }}">{{ x }}</p>', x=hostile).count("<") == 2
    assert 'onclick="' not in made('<p title="{{ x }}">', x=hostile)


def test_what_cannot_be_seen_is_made_visible() -> None:
    assert made("{{ x|visible }}", x="a\u202eb\x00") == "a\ufffdb\u2400"


def test_a_value_that_is_not_told_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        made("{{ untold }}")
