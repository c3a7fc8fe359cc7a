"""The colours of a chart on the paper of the page that it is drawn on."""

from typing import Any

from detente.views.brief.charts import INK, LINE
from detente.vocabulary.states import looks

__all__ = ["DARK", "on_paper"]

DARK = {INK: "#E9E7E2", LINE: "#363B41"}
"""The tokens ink and line of brief.css on dark paper."""


def on_paper(spec: Any, dark: bool) -> Any:
    """A specification in the colours of light or of dark paper."""
    return _painted(spec, _shades()) if dark else spec


def _shades() -> dict[str, str]:
    return DARK | {look.light[0]: look.dark[0] for look in looks().values()}


def _painted(part: Any, shades: dict[str, str]) -> Any:
    if isinstance(part, dict):
        return {key: _painted(value, shades) for key, value in part.items()}
    if isinstance(part, list):
        return [_painted(value, shades) for value in part]
    return shades.get(part, part) if isinstance(part, str) else part
