from sqlalchemy.dialects import postgresql, sqlite

from detente.record.columns import NUMBER, TEXT


def test_each_database_has_its_own_words_for_the_types() -> None:
    assert NUMBER.compile(sqlite.dialect()) == "INTEGER"
    assert NUMBER.compile(postgresql.dialect()) == "BIGINT"  # type: ignore[no-untyped-call]
    assert TEXT.compile(postgresql.dialect()) == 'TEXT COLLATE "C"'  # type: ignore[no-untyped-call]
