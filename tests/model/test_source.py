import pytest

from detente.model import Source, SourceKind


@pytest.mark.parametrize("kind", list(SourceKind))
def test_only_anonymous_sources_are_unnamed(kind: SourceKind) -> None:
    assert Source("two sources", kind).named is (kind.value != "anonymous")
