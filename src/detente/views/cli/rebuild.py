"""`detente rebuild`: the tables that are asked, worked out anew."""

from detente.views.brief.words import count
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.inputs import bar
from detente.views.cli.output import put

__all__ = ["rebuild"]


def rebuild(dossier: DossierName = "", who: Author = "") -> None:
    """Work out anew all that is derived from the history; nothing else changes.

    \b
    Example:
      detente rebuild -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks, bar(1, "working out") as progress:
        number = talks.rebuild(progress)
    put(f"{count(number, 'document')} worked out anew\n")
