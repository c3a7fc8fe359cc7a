from detente.model import Act, Contents
from detente.statements.readers.rules.filling import Filler
from detente.statements.readers.rules.reader import drafts
from tests.statements.reading import cast


def test_undisclosed_contents_have_none() -> None:
    read = cast("Russia presented the United States with a list of demands for ending the war.")
    found = list(drafts(read.parsed, read))
    (one,) = Filler(read, "rules 1").statements(found)
    assert (one.act, one.contents, one.content) == (Act.DEMAND, Contents.UNDISCLOSED, None)
    assert one.targets == ("United States",)


def test_the_content_is_the_span_without_the_verb_of_the_move() -> None:
    read = cast("Ukraine demanded a full withdrawal of Russian troops.")
    (statement,) = Filler(read, "rules 1").statements(list(drafts(read.parsed, read)))
    assert statement.content is not None
    assert statement.content.exact == "a full withdrawal of Russian troops"
    assert statement.issue == "withdrawal"
    assert statement.score is not None
    assert 0 < statement.score < 1


def test_equal_ids_are_told_apart() -> None:
    read = cast("Russia and Ukraine accused each other of breaking the truce.")
    one, two = Filler(read, "rules 1").statements(list(drafts(read.parsed, read)))
    assert two.id == f"{one.id}-2"


def test_demands_that_are_only_described_are_on_no_issue_of_the_description() -> None:
    read = cast(
        "The United States met Russian envoys in the United States. "
        "Russia’s demands were described as close to those it had put to NATO before."
    )
    (one,) = Filler(read, "rules 1").statements(list(drafts(read.parsed, read)))
    assert (one.contents, one.issue) == (Contents.UNDISCLOSED, "settlement")
    assert one.targets == ("United States",)
