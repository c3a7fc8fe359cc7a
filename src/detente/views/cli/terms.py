"""`detente terms`: concrete options on an issue, who stands where, and in what order."""

from typing import Annotated

import typer

from detente.views.brief.termed import term_row, term_rows
from detente.views.brief.words import count
from detente.views.cli.deeds import done, named
from detente.views.cli.dossier import Author, DossierName, handed_on, opened
from detente.views.cli.filters import (
    Issue,
    Known,
    LineJson,
    Party,
    Since,
    Suggestions,
    TableCsv,
    Whole,
    asked_for,
)
from detente.views.cli.ids import short
from detente.views.cli.judge import Reason
from detente.views.cli.lately import lately
from detente.views.cli.options import At
from detente.views.cli.telling import Heading, Manner, tell
from detente.views.exports.terms import term_json
from detente.views.exports.terms import term_rows as cells

__all__ = ["merge", "move", "order", "rename", "show", "split", "terms"]

EMPTY = "No statement tells a concrete option; leave out a filter, or ask for a later day."
KEYS = "detente terms show ID tells one whole; detente show ID the words behind a line."
WORDS = "detente show ID shows the words behind a line, and how to judge them."
Key = Annotated[
    str,
    typer.Argument(metavar="TERM", help="A term: its id, or that of a statement that means it."),
]
Keys = Annotated[
    list[str],
    typer.Argument(metavar="TERM...", help="Terms: their ids, or that of a statement of each."),
]
Taken = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Statements that mean something else.")
]
Moved = Annotated[str, typer.Argument(metavar="ID", help="The statement that means the term.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is to be called.")]
Scale = Annotated[
    str, typer.Option("--by", metavar="WORDS", help='What grows from first to last, as "cost".')
]


def terms(
    context: typer.Context,
    dossier: DossierName = "",
    issue: Issue = "",
    party: Party = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List concrete options by issue, and who wants, gives or refuses each.

    Statements of one issue with the same numbers and scope and most words in common mean
    one term. Merge, split, rename or order them where that is wrong; undo takes it back.

    \b
    Examples:
      detente terms --issue ceasefire -d talks.detente
      detente terms --party Ukraine --at 2025-03-19
      detente terms show t1a2b3c4d
      detente terms merge t1a2b3c4d t5e6f7a8b --why "both mean the sea"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if handed_on(context, dossier):
        return
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(issue, party, since, at, known, suggested=suggestions)
        found, late = talks.terms(question), lately(talks, question)
        held = talks.held(s.document for t in found.told for s in t.term.statements)
    rows = [term_row(t, held, found.roots) for t in found.told]
    lines = [term_json(t, held, found.roots) for t in found.told]
    heading = Heading("Terms", asked_for(at, known, suggestions), (KEYS,), EMPTY, lately=late)
    table = [cell for line in lines for cell in cells(line)]
    tell(heading, rows, lines, Manner(json, csv, everything), table)


def show(
    key: Key,
    dossier: DossierName = "",
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """Show one term whole: where parties stood and stand, and every wording.

    \b
    Example:
      detente terms show t1a2b3c4d -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        found = talks.term(key, Question(at=at, known=known, suggested=suggestions))
        (one,) = found.told
        held = talks.held(s.document for s in one.term.statements)
    heading = Heading(
        f"Term · {count(len(one.term.wordings), 'wording')}",
        asked_for(at, known, suggestions),
        (WORDS,),
        counted=False,
    )
    line = term_json(one, held, found.roots, whole=True)
    tell(
        heading,
        term_rows(one, held, found.roots),
        [line],
        Manner(json, csv, True),
        list(cells(line)),
    )


def merge(keys: Keys, why: Reason, dossier: DossierName = "", who: Author = "") -> None:
    """Settle that terms of one issue mean one.

    \b
    Example:
      detente terms merge t1a2b3c4d t5e6f7a8b --why "both mean the sea" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.merge_terms(keys, why)
    done(f"made one term of {named(keys)}", [made])


def split(
    key: Key, statements: Taken, why: Reason, dossier: DossierName = "", who: Author = ""
) -> None:
    """Settle that some statements of a term mean a term of their own.

    \b
    Example:
      detente terms split t1a2b3c4d s5e6f7a8b --why "at sea only" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.split_term(key, statements, why)
    done(f"made a term of their own of {named(statements)}", [made])


def move(
    statement: Moved, key: Key, why: Reason, dossier: DossierName = "", who: Author = ""
) -> None:
    """Settle that one statement means another term than it was grouped with.

    \b
    Example:
      detente terms move s5e6f7a8b t1a2b3c4d --why "the sea truce is meant" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        from detente.workspace.lookup.framing import Question
        from detente.workspace.positions.belonging import anchor

        meant = talks.term(key, Question(kind="s")).told[0].term
        made = talks.move_to_term(statement, anchor(meant), why)
    done(f"moved {short(statement)} to “{meant.name}”", [made])


def rename(key: Key, name: Name, why: Reason, dossier: DossierName = "", who: Author = "") -> None:
    """Give a term a name; the record's wordings stay below it.

    \b
    Example:
      detente terms rename t1a2b3c4d "sea truce" --why "short" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.rename_term(key, name, why)
    done(f"named {short(key)} “{name}”", [made])


def order(
    keys: Keys, scale: Scale, why: Reason, dossier: DossierName = "", who: Author = ""
) -> None:
    """Put terms of one issue in an order, from least to most.

    Terms that tell days, sums or shares of one thing are in order by themselves; a
    person's order counts before that of the numbers.

    \b
    Example:
      detente terms order t1a2b3c4d t5e6f7a8b --by "area covered" --why "by the maps"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.order_terms(keys, scale, why)
    done(f"ordered {named(keys)} by {scale}", [made])
