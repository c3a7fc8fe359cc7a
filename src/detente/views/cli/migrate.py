"""`detente migrate`: a dossier of an earlier version brought to this one."""

from detente.views.brief.harmless import visible
from detente.views.cli.dossier import Author, DossierName, named
from detente.views.cli.output import put

__all__ = ["migrate"]


def migrate(dossier: DossierName = "", who: Author = "") -> None:
    """Bring a dossier that an earlier version wrote to the format of this one.

    A file is kept as it was beside the new one. On PostgreSQL, make a backup with the
    server's own tools first: either all steps are taken or none.

    \b
    Example:
      detente migrate -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.exchange.keeping import migrate as bring

    made = bring(named(dossier), who)
    if not made.changed:
        put(f"the dossier is up to date (format {made.after})\n")
        return
    put(f"the dossier has format {made.after} now; it had {made.before}\n")
    if made.kept is not None:
        put(f"as it was, it is kept in {visible(str(made.kept))}\n")
