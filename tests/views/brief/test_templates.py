import pytest
from jinja2 import UndefinedError

from detente.views.brief.templates import environment, page_file


def test_what_a_template_does_not_get_is_an_error() -> None:
    made = environment()
    assert made.from_string("{{ word }}").render(word="a < b") == "a &lt; b"
    with pytest.raises(UndefinedError):
        made.from_string("{{ word }}").render()


@pytest.mark.parametrize("name", ["brief.css", "draft.css"])
def test_a_style_sheet_asks_for_nothing_else(name: str) -> None:
    told = page_file(name)
    assert "{" in told
    assert "@import" not in told
    assert "url(" not in told
