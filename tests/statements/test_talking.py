"""Whose "I" and "we" a quotation holds."""

from detente.statements.talking import teller
from tests.statements.acting import cast_of, head


def test_the_source_of_the_quotation() -> None:
    cast = cast_of("“We will not sign this text,” Spain said. Italy waited for us.")
    source = teller(cast.parsed, head(cast, "We"))
    assert source is not None
    assert source.text == "Spain"


def test_nobody_is_named() -> None:
    cast = cast_of("We will not sign this text.")
    assert teller(cast.parsed, head(cast, "We")) is None
