"""Nouns that name an actor only through the text around them."""

from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = [
    "body_parties",
    "descriptions",
    "labels",
    "marks",
    "short_names",
    "title_parties",
    "women",
]


@cache
def descriptions() -> dict[str, frozenset[str]]:
    """The nouns by what they stand for: group, person, state, pair, home, titles, ..."""
    return {kind: frozenset(words) for kind, words in read_yaml("descriptions.yaml").items()}


@cache
def labels() -> dict[str, tuple[str, ...]]:
    """For each government, the words that mark a text as its own."""
    return {party: tuple(words) for party, words in read_yaml("labels.yaml").items()}


@cache
def title_parties() -> dict[str, str]:
    """For each title that tells a side by itself, that side."""
    titles = read_yaml("title_parties.yaml")["titles"]
    return {title: party for party, listed in titles.items() for title in listed}


@cache
def marks() -> dict[str, str]:
    """For each letter after a legislator's name, the political party."""
    return dict(read_yaml("title_parties.yaml")["marks"])


@cache
def women() -> frozenset[str]:
    """Given names and titles of women, in small letters."""
    return frozenset(read_yaml("given_names.yaml")["women"])


@cache
def body_parties() -> dict[str, str]:
    """For each body without a nation that means one state's, that state."""
    return dict(read_yaml("title_parties.yaml")["bodies"])


@cache
def short_names() -> dict[str, str]:
    """For each short name ("the North"), the state it means where that is named."""
    return dict(read_yaml("title_parties.yaml")["shorts"])
