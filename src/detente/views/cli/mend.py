"""`detente alias`, `merge`, `mark` and `grade`: names, reports and trust set right."""

import shlex
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from detente.errors import JudgementError
from detente.model import Credibility, Event, Reliability
from detente.views.cli.deeds import done, pairs
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.ids import Document, short
from detente.views.cli.judge import Fields, NewParty, Reason, Why
from detente.views.cli.options import day
from detente.views.cli.output import put
from detente.vocabulary.display import told

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier

__all__ = ["alias", "grade", "mark", "merge"]

OWN = ("outlet", "published")
"""What a translation tells of itself; its label and embargo follow its original."""

Name = Annotated[str, typer.Argument(metavar="NAME", help="As the reports write it.")]
Party = Annotated[str, typer.Argument(metavar="PARTY", help="The party that it stands for.")]
Source = Annotated[
    bool, typer.Option("--source", help="NAME is a source, kept under the second name instead.")
]
Gone = Annotated[str, typer.Argument(metavar="PARTY", help="The party that counts no more.")]
Into = Annotated[str, typer.Argument(metavar="INTO", help="The party that it counts as.")]
Graded = Annotated[
    str, typer.Argument(metavar="SOURCE|ID", help="A source's name, or the beginning of an id.")
]
Grade = Annotated[
    str, typer.Argument(metavar="GRADE", help="A to F for a source, 1 to 6 for a claim.")
]
Since = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="Since when a source is so; else today."),
]


def alias(
    name: Name,
    party: Party,
    dossier: DossierName = "",
    who: Author = "",
    source: Source = False,
    why: Why = "",
    new_party: NewParty = False,
) -> None:
    """Have a name stand for a party, in everything read before and after.

    \b
    Examples:
      detente alias "Kremlin circles" Russia -d talks.detente
      detente alias --source "Jo Example" "Source 7"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        if source:
            made = talks.alias_source(name, party, why)
        else:
            made = talks.alias(name, party, why, new_party)
        done(talks.log(limit=1)[0].did, [made])


def merge(
    party: Gone, into: Into, dossier: DossierName = "", who: Author = "", why: Why = ""
) -> None:
    """Make two parties one, in everything read before and after.

    \b
    Example:
      detente merge "Valley Front" "Valley Council" -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.merge(party, into, why)
        done(talks.log(limit=1)[0].did, [made])


def mark(
    document: Document, fields: Fields, dossier: DossierName = "", who: Author = "", why: Why = ""
) -> None:
    """Set right what is told about a report.

    It has outlet, title, agency, published, language, kind (press, official, own-note),
    handling (TLP:CLEAR to TLP:RED) and embargo.

    \b
    Example:
      detente mark 12 published=2025-03-13 handling=TLP:AMBER -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    told_of = pairs(fields)
    with opened(dossier, who) as talks:
        made = talks.mark(document, told_of, why)
        done(talks.log(limit=1)[0].did, [made])
        for line in _kept(talks, made.subject, told_of):
            put(line)
    if told_of.get("published"):
        put(f"detente reread {made.subject} dates what is said in it by that\n")


def _kept(talks: "Dossier", subject: int | None, told_of: Mapping[str, str]) -> Iterator[str]:
    """What of a report's translations stays as it was, and how it is set."""
    from detente.workspace.checking.mending import translations

    same = [f"{name}={shlex.quote(told_of[name])}" for name in OWN if name in told_of]
    for number in translations(talks.record, subject or 0) if same else ():
        put_right = " ".join(same)
        yield f"its translation {number} keeps its own: detente mark {number} {put_right}\n"


def grade(
    graded: Graded,
    value: Grade,
    why: Reason,
    dossier: DossierName = "",
    who: Author = "",
    since: Since = None,
) -> None:
    """Grade how reliable a source is, A to F, or how credible a claim is, 1 to 6.

    The two are kept apart. F and 6 mean that it cannot be judged. A claim is
    confirmed (1) only where two independent roots tell it.

    \b
    Examples:
      detente grade "Example News" B --why "right on 9 of 10" -d talks.detente
      detente grade s1a2b3c4d 2 --why "fits what both sides did"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    value = value.upper()
    made: Event
    with opened(dossier, who) as talks:
        if value in set(Reliability):
            made = talks.grade_source(graded, Reliability(value), why, since)
            deed = f"graded source “{graded}” {value}: {told(Reliability(value))}"
        elif value in set(Credibility):
            made = talks.grade_claim(graded, Credibility(value), why)
            deed = f"graded {short(graded)} {value}: {told(Credibility(value))}"
        else:
            raise JudgementError(
                f"“{value}” is no grade", "give A to F for a source, 1 to 6 for a claim"
            )
        done(deed, [made])
