"""Why an item is held to answer a proposal, and how surely."""

from detente.model.proposal import Tied
from detente.vocabulary.offers import Bond, offer_words

__all__ = ["tied"]

_UNTOLD = Bond("no rule is told", 0, 0)


def tied(item: str, rule: str) -> Tied:
    """The tie of an item by a rule of offers.yaml, with how often that rule was right."""
    bond = offer_words().ties.get(rule, _UNTOLD)
    return Tied(item, bond.words, bond.confidence)
