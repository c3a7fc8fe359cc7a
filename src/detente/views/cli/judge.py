"""`detente accept`, `reject`, `edit` and `undo`: verdicts, one line each."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.words import count
from detente.views.cli.deeds import done, named, pairs
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.filters import ActName, Issue, MinScore, Party, Report, Suggested
from detente.views.cli.output import put

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier
    from detente.workspace.positions.asking import Wanted

__all__ = ["Fields", "NewParty", "Reason", "Why", "accept", "edit", "reject", "undo"]

Items = Annotated[
    list[str] | None,
    typer.Argument(metavar="ID...", help="Beginnings of ids, as the lists show them."),
]
Item = Annotated[str, typer.Argument(metavar="ID", help="The beginning of an id.")]
Fields = Annotated[
    list[str], typer.Argument(metavar="FIELD=VALUE...", help="What to set; FIELD= clears it.")
]
Number = Annotated[
    int | None,
    typer.Argument(metavar="EVENT", help="Its number; your last deed if it is not told."),
]
Why = Annotated[str, typer.Option(metavar="WORDS", help="The reason, kept with it.")]
Reason = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason; needed.")]
Settle = Annotated[
    bool, typer.Option("--settle", help="Settle what several authors judged differently.")
]
NewParty = Annotated[
    bool, typer.Option("--new-party", help="Take an unknown name as a party of this dossier.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before accepting many.")]


def accept(
    items: Items = None,
    dossier: DossierName = "",
    who: Author = "",
    party: Party = "",
    act: ActName = None,
    issue: Issue = "",
    document: Report = "",
    min_score: MinScore = None,
    suggested: Suggested = False,
    why: Why = "",
    settle: Settle = False,
    yes: Yes = False,
) -> None:
    """Accept items as they are shown, or all that the filters let through and nobody judged.

    Suggestions, which score less than their reader's mark, are accepted by name, or where
    --min-score or --suggested asks for them.

    \b
    Examples:
      detente accept s1a2b3c4d s5e6f7a8b -d talks.detente
      detente accept --min-score 0.9 --issue ceasefire
      detente accept s1a2b3c4d --settle --as "A. Editor"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    filters = any((party, act, issue, document, min_score is not None, suggested))
    if bool(items) == filters:
        raise typer.BadParameter("name items, or give filters such as --min-score, but not both")
    with opened(dossier, who) as talks:
        if items:
            done(f"accepted {named(items)}", talks.accept(items, why=why, final=settle))
            return
        from detente.workspace.positions.asking import Wanted

        told = act.value if act else ""
        within = document or None
        wanted = Wanted(
            party=party, act=told, issue=issue, document=within, min_score=min_score,
            suggested=suggested or None,
        )  # fmt: skip
        deed = _asked(talks, wanted, yes=yes)
        if deed:
            done(deed, talks.accept(wanted=wanted, why=why, final=settle))


def _asked(talks: "Dossier", wanted: "Wanted", *, yes: bool) -> str:
    """What will have been done; empty where there is nothing, or it is not wanted."""
    from detente.workspace.checking.judging import in_bulk

    waiting = talks.waiting(in_bulk(wanted))
    reports = len({place.document for place in waiting})
    many = f"{count(len(waiting), 'item')} in {count(reports, 'report')}"
    if not waiting:
        put("nothing to accept is like that; see detente statements --status suggested\n")
        return ""
    if _asks() and not yes and not typer.confirm(f"Accept {many}?"):
        put("nothing was accepted\n")
        return ""
    return f"accepted {many}"


def _asks() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def reject(
    items: Annotated[list[str], typer.Argument(metavar="ID...", help="Beginnings of ids.")],
    why: Reason,
    dossier: DossierName = "",
    who: Author = "",
    settle: Settle = False,
) -> None:
    """Reject items: they stay on the record, struck out, and set no position.

    \b
    Example:
      detente reject s1a2b3c4d --why "a headline, not a demand" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        done(f"rejected {named(items)}", talks.reject(items, why, settle))


def edit(
    item: Item,
    fields: Fields,
    dossier: DossierName = "",
    who: Author = "",
    why: Why = "",
    settle: Settle = False,
    new_party: NewParty = False,
) -> None:
    """Set fields of an item, all in one event.

    A statement has party, speaker, act, issue, targets, certainty, condition, when,
    said_on, chain, content and contents; a meeting parties, status, channels and when;
    an unknown kind, subject and issue.

    \b
    Examples:
      detente edit s1a2b3c4d act=propose targets="Ukraine, United States" -d talks.detente
      detente edit s1a2b3c4d chain="Reuters (agency) <- two officials (anonymous)"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    told = pairs(fields)
    with opened(dossier, who) as talks:
        news = talks.fits(item, told, new_party)
        made = talks.edit(item, told, why, settle, new_party)
        done(f"set {', '.join(news)} of {named([item])}", made)


def undo(event: Number = None, dossier: DossierName = "", who: Author = "", why: Why = "") -> None:
    """Take back a deed, with all that was done in one step with it.

    Undoing an undoing brings back what it took. Reports go by `detente purge` alone.

    \b
    Examples:
      detente undo -d talks.detente
      detente undo 412 --why "it was a demand after all"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.undo(event, why)
        (last,) = talks.log(limit=1)
        deed = last.did if len(made) == 1 else f"took back {count(len(made), 'event')}"
        done(deed, made)
