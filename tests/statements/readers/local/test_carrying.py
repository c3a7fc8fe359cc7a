"""Which links of the source chain are told."""

from detente.model import Act, Source, SourceKind, Span, Speaker
from detente.statements.attribution import attributions
from detente.statements.readers.local.carrying import borne_out
from tests.statements.acting import cast_of

TEXT = "Kenya has accepted the truce, two diplomats said."
KENYA = Speaker("Kenya", "Kenya", start=0, end=5)
REPORTS = attributions(cast_of(TEXT).parsed)
AT = TEXT.index("two diplomats")


def link(kind: SourceKind) -> Source:
    return Source("two diplomats", kind, None, AT, AT + len("two diplomats"))


def test_media_are_told_without_a_pointer() -> None:
    assert borne_out(link(SourceKind.MEDIA), Act.ASSESS, REPORTS, KENYA, ())


def test_an_unnamed_source_of_another_s_move_is_a_link() -> None:
    assert borne_out(link(SourceKind.ANONYMOUS), Act.ACCUSE, REPORTS, KENYA, ())


def test_an_unnamed_source_carries_not_its_own_mind() -> None:
    elsewhere = Speaker("Kenya", "Kenya", start=len(TEXT), end=len(TEXT) + 5)
    assert not borne_out(link(SourceKind.ANONYMOUS), Act.ACCUSE, REPORTS, elsewhere, ())
    assert borne_out(link(SourceKind.ANONYMOUS), Act.PROPOSE, REPORTS, elsewhere, ())


def test_an_official_is_told_where_the_pointer_sees_him() -> None:
    seen = (Span.of(TEXT, AT, AT + 3, "0" * 64),)
    assert not borne_out(link(SourceKind.OFFICIAL), Act.ACCEPT, REPORTS, KENYA, ())
    assert borne_out(link(SourceKind.OFFICIAL), Act.ACCEPT, REPORTS, KENYA, seen)


def test_documents_are_not_told() -> None:
    seen = (Span.of(TEXT, AT, AT + 3, "0" * 64),)
    assert not borne_out(link(SourceKind.DOCUMENT), Act.ACCEPT, REPORTS, KENYA, seen)
