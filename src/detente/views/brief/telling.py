"""What one statement tells beside its words: move, condition, certainty, score."""

from datetime import date

from detente.model import INDEPENDENT, Act, Certainty, Contents, Standing, Statement
from detente.vocabulary.acts import get_act
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip

__all__ = [
    "act_word",
    "condition",
    "move_word",
    "plain_remarks",
    "remarks",
    "score_words",
]


def act_word(act: Act, party: str = "") -> str:
    """What the party does: demands, rejects; demand, reject for several."""
    entry = get_act(act)
    return entry.plural if _many(party) else entry.singular


def move_word(said: Statement) -> str:
    """What the party does, or does not do."""
    if said.certainty is not Certainty.NEGATED:
        return act_word(said.act, said.speaker.party)
    negated = "do not" if _many(said.speaker.party) else told(said.certainty)
    return f"{negated} {get_act(said.act).plural}"


def _many(party: str) -> bool:
    return " + " in party or party == INDEPENDENT


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
    hidden = Standing.UNDISCLOSED.value if statement.contents is Contents.UNDISCLOSED else ""
    words = statement.condition.exact if statement.condition else ""
    on = "" if words and words in shown else condition(statement)
    found = (hidden, on, told(statement.certainty), told_on)
    return tuple(remark for remark in found if remark)


def plain_remarks(said: Statement, at: date | None = None, shown: str = "") -> tuple[str, ...]:
    """The remarks on a statement whose move word tells a negation already."""
    negated = told(Certainty.NEGATED)
    return tuple(remark for remark in remarks(said, at, shown) if remark != negated)


def score_words(statement: Statement) -> str:
    """How often such a reading was right when measured, or nothing."""
    if statement.score is None:
        return ""
    return f"read right in {round(100 * statement.score)} of 100 when measured"
