"""How each state of a cell is shown: symbol, word, meaning, colours."""

from dataclasses import dataclass
from functools import cache

from detente.errors import VocabularyError
from detente.model import State
from detente.vocabulary.files import read_yaml

__all__ = ["Look", "look", "looks"]


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one state, the same in every form of the brief."""

    state: State
    symbol: str
    word: str
    description: str
    terminal: str
    """Its style on a terminal, readable on light and dark."""
    light: tuple[str, str]
    """Colour of the text, colour of its tint, on light paper."""
    dark: tuple[str, str]
    """The same on dark paper."""

    @property
    def slug(self) -> str:
        """Its name without blanks, for a style sheet."""
        return self.state.value.replace(" ", "-")


@cache
def looks() -> dict[State, Look]:
    """All looks in the order of the file."""
    read = {}
    for name, entry in read_yaml("states.yaml").items():
        state, light, dark = State(name), tuple(entry["light"]), tuple(entry["dark"])
        read[state] = Look(
            state,
            entry["symbol"],
            entry["word"],
            entry["description"],
            entry["terminal"],
            light,
            dark,
        )
    if missing := set(State) - set(read):
        raise VocabularyError(f"states.yaml lacks {', '.join(sorted(missing))}", "add the states")
    return read


def look(state: State) -> Look:
    """The look of a state."""
    return looks()[state]
