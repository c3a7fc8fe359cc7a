from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model.ruling import Ruling, RulingKind
from detente.positions.options.ruled import settled
from tests.positions.options.build import only, ruling, told

WORDINGS = ("a truce", "a swap", "a corridor", "a loan", "an inspection")
STATEMENTS = only(told(*WORDINGS))
GROUPS = [[s] for s in STATEMENTS]
IDS = [s.id for s in STATEMENTS]


def _sets(*rulings: Ruling) -> set[frozenset[str]]:
    return {frozenset(s.id for s in g) for g in settled(GROUPS, rulings).groups}


def test_merged_groups_are_one_and_without_the_ruling_two() -> None:
    merge = ruling(1, RulingKind.TERM_MERGE, IDS[0], IDS[2])
    assert frozenset({IDS[0], IDS[2]}) in _sets(merge)
    assert _sets() == {frozenset({i}) for i in IDS}


def test_a_split_takes_statements_out() -> None:
    merge = ruling(1, RulingKind.TERM_MERGE, *IDS)
    split = ruling(2, RulingKind.TERM_SPLIT, IDS[1], IDS[3])
    assert _sets(split, merge) == {
        frozenset({IDS[1], IDS[3]}), frozenset({IDS[0], IDS[2], IDS[4]}),
    }  # fmt: skip


def test_the_later_name_counts() -> None:
    rulings = [
        ruling(1, RulingKind.TERM_MERGE, IDS[0], IDS[1]),
        ruling(2, RulingKind.TERM_NAME, IDS[1], value="Calm"),
        ruling(3, RulingKind.TERM_NAME, IDS[0], value="Quiet"),
    ]
    made = settled(GROUPS, rulings)
    assert {made.name(g) for g in made.groups} == {"Quiet", ""}


def test_an_order_gives_ranks_and_a_later_one_of_its_scale_replaces_it() -> None:
    first = ruling(1, RulingKind.TERM_ORDER, IDS[0], IDS[1], IDS[2], value="cost")
    later = ruling(2, RulingKind.TERM_ORDER, IDS[1], IDS[0], value="cost")
    assert settled(GROUPS, [first]).ranks() == {
        IDS[0]: (0, "cost"), IDS[1]: (1, "cost"), IDS[2]: (2, "cost"),
    }  # fmt: skip
    assert settled(GROUPS, [first, later]).ranks() == {IDS[1]: (0, "cost"), IDS[0]: (1, "cost")}


def test_what_is_not_there_takes_no_part() -> None:
    merge = ruling(1, RulingKind.TERM_MERGE, IDS[0], "gone", IDS[1])
    assert frozenset({IDS[0], IDS[1]}) in _sets(merge)
    assert _sets(ruling(1, RulingKind.TERM_ORDER, IDS[0], "gone", value="x")) == _sets()


def test_terms_of_two_issues_are_never_one() -> None:
    other = only(told("a truce", issue="process"))
    groups = [*GROUPS, [s for s in other]]
    merge = ruling(1, RulingKind.TERM_MERGE, IDS[0], other[0].id)
    assert len(settled(groups, [merge]).groups) == len(groups) or other[0].id == IDS[0]


def test_one_statement_is_moved_to_the_term_of_another() -> None:
    merge = ruling(1, RulingKind.TERM_MERGE, IDS[0], IDS[1])
    move = ruling(2, RulingKind.TERM_MOVE, IDS[0], IDS[2])
    assert _sets(merge, move) == {
        frozenset({IDS[0], IDS[2]}), *(frozenset({i}) for i in (IDS[1], IDS[3], IDS[4])),
    }  # fmt: skip
    assert _sets(ruling(1, RulingKind.TERM_MOVE, IDS[0], IDS[2])) == _sets(
        ruling(1, RulingKind.TERM_MERGE, IDS[0], IDS[2])
    )


def test_what_was_named_or_ordered_by_the_moved_statement_stays_so() -> None:
    rulings = [
        ruling(1, RulingKind.TERM_MERGE, IDS[0], IDS[1]),
        ruling(2, RulingKind.TERM_NAME, IDS[2], value="Calm"),
        ruling(3, RulingKind.TERM_NAME, IDS[0], value="Quiet"),
        ruling(4, RulingKind.TERM_ORDER, IDS[0], IDS[2], value="cost"),
        ruling(5, RulingKind.TERM_MOVE, IDS[0], IDS[2]),
    ]
    made = settled(GROUPS, rulings)
    names = {made.name(g): {s.id for s in g} for g in made.groups}
    assert names["Quiet"] == {IDS[1]}
    assert names["Calm"] == {IDS[0], IDS[2]}
    assert made.ranks() == {IDS[1]: (0, "cost"), IDS[0]: (1, "cost"), IDS[2]: (1, "cost")}


def test_a_loose_statement_is_in_no_group_until_it_is_moved_to_one() -> None:
    (loose,) = only(told("the truce"))
    move = ruling(1, RulingKind.TERM_MOVE, loose.id, IDS[2])
    assert settled(GROUPS, [move]).groups == GROUPS
    made = settled(GROUPS, [move], [loose])
    assert {frozenset(s.id for s in g) for g in made.groups} == {
        frozenset({IDS[2], loose.id}), *(frozenset({i}) for i in IDS if i != IDS[2]),
    }  # fmt: skip
    gone = ruling(1, RulingKind.TERM_MOVE, loose.id, "gone")
    assert settled(GROUPS, [gone], [loose]).groups == GROUPS


def test_a_statement_moves_to_no_other_issue_and_to_nothing_that_is_not_there() -> None:
    other = only(told("a truce at sea", issue="process"))
    groups = [*GROUPS, [*other]]
    for subjects in ((IDS[0], other[0].id), (IDS[0], "gone"), (IDS[0], IDS[0])):
        made = settled(groups, [ruling(1, RulingKind.TERM_MOVE, *subjects)])
        assert made.groups == groups


_KINDS = st.sampled_from((RulingKind.TERM_MERGE, RulingKind.TERM_SPLIT, RulingKind.TERM_MOVE))
_RULINGS = st.lists(st.tuples(_KINDS, st.lists(st.sampled_from(IDS), min_size=1)), max_size=6)


@given(_RULINGS)
@settings(max_examples=100, deadline=None)
def test_rulings_keep_every_statement_exactly_once(
    made: list[tuple[RulingKind, list[str]]],
) -> None:
    rulings = [ruling(n, kind, *subjects) for n, (kind, subjects) in enumerate(made, 1)]
    told_ids = [s.id for g in settled(GROUPS, rulings).groups for s in g]
    assert sorted(told_ids) == sorted(IDS)
