"""A written brief as one HTML file: no request, no script, paper and phone alike."""

import base64
import hashlib
from functools import cache

from markupsafe import Markup

from detente.model.drafted import Drafted
from detente.views.brief.draft_sheet import UNCHECKED, sheet_of
from detente.views.brief.templates import environment, page_file

__all__ = ["body", "render"]

POLICY = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def render(drafted: Drafted) -> str:
    """A complete page that can be published as it is."""
    css = _css()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        environment()
        .get_template("draft.html")
        .render(
            sheet=sheet_of(drafted),
            css=Markup(css),  # noqa: S704 - our own file, no text from outside
            policy=POLICY.format(digest=digest),
            unchecked=UNCHECKED,
        )
    )


def body(drafted: Drafted) -> Markup:
    """The brief without its page: to stand in another one that has draft.css."""
    text = (
        environment()
        .get_template("draft_body.html")
        .render(sheet=sheet_of(drafted), unchecked=UNCHECKED)
    )
    return Markup(text)  # noqa: S704 - our own template, which escapes all texts


@cache
def _css() -> str:
    """The style sheet of briefs with what a written one has besides."""
    return page_file("brief.css") + page_file("draft.css")
