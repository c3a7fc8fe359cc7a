"""Who may say how far a report goes."""

from collections.abc import Mapping
from datetime import UTC, datetime

from detente.errors import JudgementError, NotAllowed
from detente.model import Document
from detente.model.account import Role
from detente.views.web.room import Room
from detente.workspace.checking.relabelling import goes_farther, hides_from, relabelled

__all__ = ["check_label"]


def check_label(room: Room, document: Document, fields: Mapping[str, str]) -> None:
    """Raises NotAllowed unless the visitor may say that of a report.

    A coder may only keep it closer. Nobody keeps it from oneself: that is a JudgementError.
    """
    if not {"handling", "embargo"} & fields.keys():
        return
    after, clearance = relabelled(document, fields), room.visitor.clearance
    if hides_from(after, clearance, datetime.now(UTC).date()):
        raise JudgementError(
            "the report would be kept from you", f"choose {clearance} or freer, and no embargo"
        )
    if goes_farther(document, after) and not room.visitor.role.covers(Role.REVIEWER):
        raise NotAllowed(
            "only a reviewer lets a report go farther", "ask one, or choose a stricter label"
        )
