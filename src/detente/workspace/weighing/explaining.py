"""What gave each field of an item its value."""

from detente.model import Given, Item, Statement

__all__ = ["given"]


def given(item: Item) -> tuple[Given, ...]:
    """The rule, cue or head behind each field; behind the whole of a meeting or gap."""
    if not isinstance(item, Statement):
        return (Given("all", item.given),) if item.given else ()
    rule = item.speaker.rule
    party = (Given("party", rule, item.speaker.name),) if rule else ()
    told = {g.field for g in item.given}
    return (*(g for g in party if g.field not in told), *item.given)
