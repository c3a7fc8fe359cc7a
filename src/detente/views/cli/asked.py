"""`detente demands`, `meetings`, `unknowns`: read off the whole dossier."""

from detente.views.brief.items import item_row
from detente.views.brief.offered import demand_row
from detente.views.brief.texts import SECTIONS
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Issue, Known, LineJson, Party, TableCsv, Whole, asked_for
from detente.views.cli.options import At
from detente.views.cli.telling import EMPTY, SHOW, Heading, Manner, tell
from detente.views.exports.entries import told_json, wish_json

__all__ = ["demands", "meetings", "unknowns"]

NO_DEMAND = "No demand is told; leave out a filter, or ask for another day."
AWAITED = "Answers that are awaited stand with what they are to: detente awaiting."


def demands(
    dossier: DossierName = "",
    issue: Issue = "",
    party: Party = "",
    at: At = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who demands what of whom, today's first, then what is only recalled.

    \b
    Examples:
      detente demands -d talks.detente --party Ukraine --issue ceasefire
      detente demands --at 2025-03-19 --known 2025-04-01
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        found = talks.demands(at, known, issue=issue, party=party)
        held = talks.held(s.document for d in found for s in d.statements)
    rows, lines = [demand_row(d, held) for d in found], [wish_json(d, held) for d in found]
    empty = NO_DEMAND if issue or party or at or known else EMPTY
    heading = Heading(SECTIONS["demands"], asked_for(at, known), (SHOW,), empty)
    tell(heading, rows, lines, Manner(json, csv, everything))


def meetings(
    dossier: DossierName = "",
    at: At = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who met, meets or is to meet, how and when.

    \b
    Examples:
      detente meetings -d talks.detente
      detente meetings --known 2025-04-01T12:00
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        found = talks.meetings(at, known)
        held = talks.held(meeting.document for meeting in found)
    rows, lines = [item_row(m, held) for m in found], [told_json(m, held) for m in found]
    heading = Heading(SECTIONS["talks"], asked_for(at, known))
    tell(heading, rows, lines, Manner(json, csv, everything))


def unknowns(
    dossier: DossierName = "",
    at: At = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List what the reports themselves say is not known.

    \b
    Examples:
      detente unknowns -d talks.detente
      detente unknowns --at 2025-03-19
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        found = talks.unknowns(at, known)
        held = talks.held(gap.document for gap in found)
    rows, lines = [item_row(u, held) for u in found], [told_json(u, held) for u in found]
    heading = Heading(SECTIONS["unknown"], asked_for(at, known), (AWAITED,))
    tell(heading, rows, lines, Manner(json, csv, everything))
