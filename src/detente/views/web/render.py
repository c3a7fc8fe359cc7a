"""Templates filled with values; every word from outside is escaped and made visible."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from detente.views.brief.harmless import visible
from detente.views.brief.words import count, date_words, issue_label, party_label, quoted
from detente.views.web.bar import Bar
from detente.views.web.keys import GROUPS
from detente.views.web.screens import SCREENS
from detente.vocabulary.gist import clip
from detente.vocabulary.remedies import in_browser
from detente.vocabulary.states import look

__all__ = ["environment", "filled", "is_part", "show"]


@cache
def environment() -> Environment:
    """All templates; what a template does not get is an error, not an empty word."""
    made = Environment(
        loader=PackageLoader("detente.views.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "clip": clip, "count": count, "day": date_words, "here": _here,
        "issue": issue_label, "look": look, "party": party_label, "quoted": quoted,
        "visible": visible,
    }  # fmt: skip
    made.globals["screens"] = SCREENS
    made.globals["key_groups"] = GROUPS
    return made


def _here(told: str) -> str:
    """A failure or a remedy, in the words of the workbench."""
    return visible(in_browser(told))


def is_part(request: Request) -> bool:
    """Whether only a part of a page is asked for, to be put in place by script."""
    return "HX-Request" in request.headers


def show(request: Request, template: str, status: int = 200, **told: Any) -> HTMLResponse:
    """A page, or a part of one, made of a template."""
    visitor = getattr(request.state, "visitor", None)
    about = {
        "path": request.url.path,
        "visitor": visitor,
        "dossier": request.app.state.title if visitor else "",  # its name is not for strangers
        "bar": Bar(request),
    }
    return HTMLResponse(filled(template, about | told), status)


def filled(template: str, told: Mapping[str, object]) -> str:
    """The words of a template with all that it is told."""
    return environment().get_template(template).render(told)
