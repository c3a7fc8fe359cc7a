"""Reports of a dossier as lines."""

from typing import TYPE_CHECKING

from detente.model import Completeness
from detente.views.brief.items import fallen_words, report_remarks
from detente.views.brief.row import Row
from detente.views.brief.words import OUTLET_NOT_TOLD, date_words
from detente.vocabulary.display import told

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Held

__all__ = ["report_row"]


def report_row(held: "Held") -> Row:
    """A report by outlet and title; its number is what commands take."""
    document = held.document
    whole = document.completeness is Completeness.WHOLE
    found = (
        date_words(document.published),
        f"credits {document.agency}" if document.agency not in ("", document.outlet) else "",
        "" if whole else told(document.completeness),
        "a copy, does not count" if document.copy_of else "",
        "a later version of a page" if document.version_of else "",
        "" if held.counts or document.copy_of or document.flag else "replaced, does not count",
        f"read by {held.reader}" if held.reader else "not read",
        *report_remarks([document]),
        *fallen_words(held),
    )
    outlet = document.outlet or OUTLET_NOT_TOLD
    title = document.title or document.capture.origin
    return Row(
        (str(held.number),), outlet, title, "report", details=found, struck=held.fallen is not None
    )
