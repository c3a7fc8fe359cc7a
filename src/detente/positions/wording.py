"""Fixed patterns in which a sourced line is put."""

from collections.abc import Sequence

from detente.model import Act, Certainty, Contents, Source, Standing, Statement, When
from detente.positions.roots import ARROW
from detente.vocabulary.acts import get_act
from detente.vocabulary.gist import gist
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.terms import is_side, listed, term_words, with_article

__all__ = ["UNDISCLOSED", "hedge", "moves", "named", "told_words", "word_of"]

UNDISCLOSED = Standing.UNDISCLOSED.value
"""What is said of contents that are not told."""
_TOWARD = {Act.DEMAND: "of", Act.PROPOSE: "to", Act.OFFER: "to"}


def named(party: str) -> str:
    """A party in running text, several joined by "and"."""
    return listed(with_article(p) for p in party.split(" + "))


def moves(said: Statement, toward: bool = True) -> str:
    """Who makes which move toward whom: "Russia demands of the United States"."""
    party = said.speaker.party
    entry = get_act(said.act)
    many = _is_many(party)
    verb = entry.plural if many else entry.singular
    if said.certainty is Certainty.NEGATED:
        verb = f"{'do' if many else 'does'} not {entry.plural}"
    way = _TOWARD.get(said.act)
    asked = [with_article(t) for t in said.targets if is_side(t)]
    if way is None or not asked or not toward:
        return f"{named(party)} {verb}"
    return f"{named(party)} {verb} {way} {listed(asked)}"


def _is_many(party: str) -> bool:
    """Whether a party takes the plural: several, or called by a common noun in the plural."""
    common = party.split()[-1:] and party.split()[-1].islower()
    generic = party in PARTIES and PARTIES[party].generic
    plural_noun = (common or generic) and party.endswith("s")
    return " + " in party or party in term_words().plural or bool(plural_noun)


def told_words(said: Statement, n: int) -> str:
    """The words of a statement in quotation marks; that contents are not told, if so."""
    words = f"“{gist(said, n)}”"
    return f"{words} ({UNDISCLOSED})" if said.contents is Contents.UNDISCLOSED else words


def hedge(said: Statement) -> str:
    """How sure the report is of the move, after a comma; empty where it is certain."""
    doubtful = said.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
    sure = f", {said.certainty.value}" if doubtful else ""
    return f"{sure}, {said.when.value}" if said.when is When.PLANNED else sure


def word_of(chain: Sequence[Source]) -> str:
    """Whose word it is, after a comma; empty where the outlet itself has it."""
    return f", on the word of {ARROW.join(link.name for link in chain)}" if chain else ""
