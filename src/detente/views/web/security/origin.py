"""From where a request was made: by the name it asks for, and by the page that made it."""

import re

from starlette.requests import Request

from detente.errors import NotAllowed
from detente.views.web.settings import Settings

__all__ = ["SAFE", "arrives_from_elsewhere", "check_host", "check_page", "own_origin"]

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""
OURS = (None, "none", "same-origin")
"""What browsers tell of a request that a page of ours made, or a person (Fetch Metadata)."""
HOST = re.compile(r"(\[[^]]*\]|[^:]*)(?::[0-9]{1,5})?")
"""A name, or an address of IPv6 in brackets, and perhaps a port (RFC 9110, 7.2)."""
PLAIN_PAGE = ("document", None)


def check_host(request: Request, settings: Settings) -> None:
    """Raises NotAllowed where it is asked for under a name that is not its own.

    A page elsewhere can have its own name lead to this machine (DNS rebinding); the
    browser then takes us for that page, but tells that name here.
    """
    told = request.headers.getlist("host")
    name = HOST.fullmatch(told[0]) if len(told) == 1 else None
    if name is None or name[1].lower() not in settings.hosts:
        raise NotAllowed("this is not the name of the workbench", "open the address it told")


def own_origin(request: Request, settings: Settings) -> str:
    """What a browser calls our own pages."""
    scheme = "https" if settings.secure else "http"
    return f"{scheme}://{request.headers.get('host', '')}"


def check_page(request: Request, settings: Settings) -> None:
    """Raises NotAllowed where the page of somebody else made the request.

    That page may be one of another port of this machine, to which browsers send our
    cookies too. What changes nothing may be linked to from anywhere, and no more.
    """
    site = request.headers.get("sec-fetch-site")
    origin, own = request.headers.get("origin"), own_origin(request, settings)
    if request.method in SAFE:
        fits = site in OURS and origin in (None, own)
        fits = fits or (_followed(request) and origin is None)
    else:
        fits = origin == own if site is None else site == "same-origin"
        fits = fits and origin in (None, "null", own)
    if not fits:
        raise NotAllowed("the request was made by another page", "open the workbench itself")


def arrives_from_elsewhere(request: Request) -> bool:
    """Whether a person followed a link of another site: the browser then keeps our cookie."""
    return request.headers.get("sec-fetch-site") == "cross-site" and _followed(request)


def _followed(request: Request) -> bool:
    """Whether a link was followed into a window of its own."""
    plain = request.headers.get("sec-fetch-dest") in PLAIN_PAGE
    return request.method == "GET" and request.headers.get("sec-fetch-mode") == "navigate" and plain
