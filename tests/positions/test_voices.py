from detente.model import Act, Source, SourceKind, Speaker
from detente.positions.voices import side_of, voices
from tests.factory import document, statement

DOC = document("Jane Doe proposes talks. Arland proposes talks too.")


def test_a_name_is_the_voice_of_the_one_side_it_speaks_for() -> None:
    said = statement(DOC, "Jane Doe proposes talks", "Arland", Act.PROPOSE, "process")
    named = said.__class__(
        said.id, said.document, said.span, Speaker("Jane Doe", "Arland"), said.act, said.issue
    )
    known = voices([named])
    assert known == {"Doe": "Arland"}
    for name in ("envoy Jane Doe", "@JaneDoe"):
        assert side_of(Source(name, SourceKind.OFFICIAL), known) == "Arland"
    assert side_of(Source("Sample Wire", SourceKind.AGENCY), known) == ""


def test_what_the_reader_found_and_the_people_named_tell_the_side() -> None:
    assert side_of(Source("an aide", SourceKind.OFFICIAL, party="Borland"), {}) == "Borland"
    assert side_of(Source("Israeli officials", SourceKind.OFFICIAL), {}) == "Israel"
    assert side_of(Source("a Russian source", SourceKind.ANONYMOUS), {}) == ""
