"""Plain words for what a brief holds; reports are clipped, never paraphrased."""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.errors import UnknownName
from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    Act,
    Certainty,
    Chain,
    Contents,
    Failure,
    Moment,
    Statement,
)
from detente.vocabulary.acts import get_act
from detente.vocabulary.display import told
from detente.vocabulary.issues import get_issue

__all__ = [
    "DATE_NOT_TOLD",
    "act_word",
    "chain_words",
    "clip",
    "condition",
    "count",
    "date_words",
    "failed",
    "gist",
    "issue_label",
    "listed",
    "move_word",
    "party_label",
    "plain_remarks",
    "quoted",
    "remarks",
    "runs",
    "score_words",
    "sources",
]

DATE_NOT_TOLD = "date not told"
LABELS = {INDEPENDENT: "independent voices", UNKNOWN_PARTY: "party not told"}
RUN = 4
"""Footnotes in a row that are told as first to last."""
CHAINS = 2
"""Ways of the word that one line names; further ones are counted."""


def clip(text: str, limit: int) -> str:
    """The text, or its whole words up to the limit with an ellipsis."""
    text = text.strip()
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    whole = head[: head.rfind(" ")] if " " in head[limit // 2 :] else head
    return whole.rstrip(" ,;:.–—-") + "…"


def gist(statement: Statement, limit: int = 80) -> str:
    """What is asked, given or judged, in the report's own words."""
    words = (statement.content or statement.span).exact
    return clip(words.removeprefix("that "), limit)


def quoted(text: str) -> str:
    """The text in quotation marks, unless it brings its own."""
    return text if text[:1] in '“"„«' else f"“{text}”"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 report, 3 reports."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def date_words(moment: Moment | None) -> str:
    """A date as precisely as it is told."""
    return str(moment) if moment else DATE_NOT_TOLD


def failed(failure: Failure) -> str:
    """One line that names the input, what failed and the remedy."""
    told_already = failure.origin in failure.message
    return failure.message if told_already else f"{failure.origin}: {failure.message}"


def issue_label(code: str) -> str:
    """The label of an issue; a code of a dossier's own stands for itself."""
    try:
        return get_issue(code).label
    except UnknownName:
        return code.replace("-", " ")


def party_label(party: str) -> str:
    """The name of a party, or what is known of its lack."""
    return listed(LABELS.get(name, name) for name in party.split(" + ")) or "no one named"


def act_word(act: Act, party: str = "") -> str:
    """What the party does: demands, rejects; demand, reject for several."""
    entry = get_act(act)
    return entry.plural if " + " in party or party == INDEPENDENT else entry.singular


def move_word(said: Statement) -> str:
    """What the party does, or is said not to do."""
    if said.certainty is Certainty.NEGATED:
        return f"{told(said.certainty)} {get_act(said.act).plural}"
    return act_word(said.act, said.speaker.party)


def condition(statement: Statement, limit: int = 100) -> str:
    """The condition in the report's words, or nothing."""
    words = statement.condition.exact if statement.condition else ""
    return f"condition: {clip(words, limit)}" if words else ""


def remarks(statement: Statement, at: date | None = None, shown: str = "") -> tuple[str, ...]:
    """All that keeps a statement from being plain, certain and of the day.

    A condition whose words are already shown is not told again.
    """
    day = statement.said_on
    told_on = str(day) if day and not (day.day_known and day.day == at) else ""
    hidden = "contents not disclosed" if statement.contents is Contents.UNDISCLOSED else ""
    words = statement.condition.exact if statement.condition else ""
    on = "" if words and words in shown else condition(statement)
    found = (hidden, on, told(statement.certainty), told_on)
    return tuple(remark for remark in found if remark)


def chain_words(chain: Chain) -> str:
    """A way of the word after its outlet; what the outlet tells itself is narrated."""
    if len(chain) <= 1:
        return f"narrated by {chain[0].name}" if chain else "source not told"
    return " ← ".join(source.name for source in chain)


def sources(chains: Sequence[Chain]) -> str:
    """The ways by which some items came, the first of them named."""
    named = list(dict.fromkeys(chain_words(chain) for chain in chains))
    more = [f"{len(named) - CHAINS} more"] if len(named) > CHAINS else []
    return "; ".join((*named[:CHAINS], *more))


def plain_remarks(said: Statement, at: date | None = None, shown: str = "") -> tuple[str, ...]:
    """The remarks on a statement whose move word tells a negation already."""
    negated = told(Certainty.NEGATED)
    return tuple(remark for remark in remarks(said, at, shown) if remark != negated)


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


def score_words(statement: Statement) -> str:
    """How often such a reading was right when measured, or nothing."""
    if statement.score is None:
        return ""
    return f"read right in {round(100 * statement.score)} of 100 when measured"


def listed(names: Iterable[str]) -> str:
    """Names in a row: A, B and C."""
    *head, last = [*names] or [""]
    return f"{', '.join(head)} and {last}" if head else last
