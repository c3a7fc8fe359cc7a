"""Plain words for what a brief holds; reports are clipped, never paraphrased."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    Chain,
    Failure,
    Moment,
    RootCount,
    SourceKind,
)
from detente.vocabulary.issues import issue_name
from detente.vocabulary.terms import listed

__all__ = [
    "DATE_NOT_TOLD",
    "LONG",
    "OUTLET_NOT_TOLD",
    "chain_words",
    "count",
    "date_words",
    "failed",
    "issue_label",
    "kind_words",
    "party_label",
    "quoted",
    "roots_words",
    "runs",
    "since_words",
    "sources",
    "weight_words",
]

DATE_NOT_TOLD = "date not told"
OUTLET_NOT_TOLD = "outlet not told"
LONG = 160
"""Characters of a report's words in a line of a list."""
LABELS = {INDEPENDENT: "independent voices", UNKNOWN_PARTY: "party not told"}
RUN = 4
"""Footnotes in a row that are told as first to last."""
CHAINS = 2
"""Ways of the word that one line names; further ones are counted."""


def quoted(text: str) -> str:
    """The text in quotation marks, unless it brings its own at both ends."""
    own = text.startswith(tuple('“"„«')) and text[1:].rstrip("…").endswith(tuple('”"“»'))
    return text if own else f"“{text}”"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 report, 3 reports."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def kind_words(name: str, kind: SourceKind, party: str = "") -> str:
    """What kind a source is, and whose; empty where its name tells that already."""
    if party:
        return f"{kind}, {party}"
    return "" if name.endswith(f" {kind}") else kind.value


def roots_words(found: RootCount) -> str:
    """How many independent roots: "1 root", "2 to 4 roots"."""
    return f"{found} {'root' if found.low == found.high == 1 else 'roots'}"


def weight_words(weight: float) -> str:
    """What a contradiction changes in the matrix."""
    if not weight:
        return "changes no cell"
    return f"{count(int(weight), 'cell or answer', 'cells or answers')} would read otherwise"


def date_words(told: Moment | date | None) -> str:
    """A date as precisely as it is told; a time is told in UTC."""
    if isinstance(told, datetime):
        time = told.astimezone(UTC)
        return f"{time.day} {time:%B %Y, %H:%M} UTC"
    if isinstance(told, date):
        return f"{told.day} {told:%B %Y}"
    return str(told) if told else DATE_NOT_TOLD


def since_words(moment: Moment | None) -> str:
    """Since when an answer is awaited, as precisely as it is told."""
    return f"since {moment}" if moment else "since when is not told"


def failed(failure: Failure) -> str:
    """One line that names the input, what failed and the remedy."""
    told_already = failure.origin in failure.message
    return failure.message if told_already else f"{failure.origin}: {failure.message}"


def issue_label(code: str) -> str:
    """The label of an issue; a code that nobody defined stands for itself."""
    return issue_name(code)


def party_label(party: str) -> str:
    """The name of a party, or what is known of its lack."""
    return listed(LABELS.get(name, name) for name in party.split(" + ")) or "no one named"


def chain_words(chain: Chain) -> str:
    """A way of the word after its outlet; who is told nowhere, the outlet reports."""
    if len(chain) <= 1:
        return f"reported by {chain[0].name}" if chain else "source not told"
    return " ← ".join(source.name for source in chain)


def sources(chains: Sequence[Chain]) -> str:
    """The ways by which some items came, the first of them named."""
    named = list(dict.fromkeys(chain_words(chain) for chain in chains))
    more = [f"{len(named) - CHAINS} more"] if len(named) > CHAINS else []
    return "; ".join((*named[:CHAINS], *more))


def runs(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Ascending numbers as first and last of each run; short runs stay apart."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    short = (r if len(r) < RUN else [(r[0], r[-1])] for r in found)
    return tuple(n if isinstance(n, tuple) else (n, n) for r in short for n in r)
