from dataclasses import replace

from detente.statements.readers.rules import precision
from detente.statements.readers.rules.reader import drafts
from tests.statements.reading import cast


def test_a_rule_scores_what_it_was_measured_at() -> None:
    read = cast("Ukraine accused Russia of bad faith.")
    (draft,) = drafts(read.parsed, read)
    family, fine = precision.measured_as(draft)
    assert family == "verb accuse"
    assert fine.startswith("verb accuse|nobody|")
    table = precision.precisions()
    assert precision.score_of(draft) in {table[family][1], table.get(fine, (0, -1.0))[1]}
    assert precision.score_of(replace(draft, rule="never measured")) is None


def test_every_precision_is_a_share() -> None:
    assert len(precision.precisions()) > 30
    assert all(0 < share < 1 for _, share in precision.precisions().values())
