"""The outlet and the agency of a report, by the names that they are known by."""

import re
from urllib.parse import urlsplit

from detente.model import SourceKind
from detente.vocabulary.outlets import find_outlet

__all__ = ["agency_name", "is_official", "original_address", "outlet_name"]

ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(https?):/{1,2}(.+)")
OFFICIAL = re.compile(
    r"(?:.*\.)?(?:gov|mil|int|(?:gov|gob|gouv|go)\.[a-z]{2}|europa\.eu|un\.org|admin\.ch|gc\.ca"
    r"|bund\.de|kremlin\.ru|mid\.ru)"
)
"""Host names that only governments and intergovernmental bodies have."""
LONGEST_NAME = 8
"""Words of an outlet's name at most; a longer "site name" is the page's headline."""


def original_address(url: str) -> str:
    """The address that a web archive kept the page from; any other as it is."""
    match = ARCHIVED.fullmatch(url)
    return f"{match[1]}://{match[2]}" if match else url


def outlet_name(site: str, url: str) -> str:
    """The outlet by its address if that is listed, else as the page names it.

    A page that does not name its outlet is given its host name.
    """
    host = _host(url).removeprefix("www.")
    listed = (host and find_outlet(host)) or (site and find_outlet(site))
    if listed:
        return listed.name
    return site if 0 < len(site.split()) <= LONGEST_NAME else host


def agency_name(words: str) -> str:
    """The listed agency that some words name; empty where they name none."""
    listed = find_outlet(words) if words else None
    return listed.name if listed and listed.source_kind is SourceKind.AGENCY else ""


def is_official(url: str) -> bool:
    """Whether an address is one of a government or an intergovernmental body."""
    return OFFICIAL.fullmatch(_host(url)) is not None


def _host(url: str) -> str:
    """The host name of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
