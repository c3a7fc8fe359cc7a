from datetime import UTC, datetime
from itertools import product

from detente.model import Handling
from detente.model.account import Account, Role, Scope, Visitor

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_each_role_may_do_all_that_the_ones_before_it_may() -> None:
    ranks = list(Role)
    for one, other in product(ranks, ranks):
        assert one.covers(other) == (ranks.index(one) >= ranks.index(other))


def test_a_password_stands_in_no_message() -> None:
    made = Account("Ann", Role.CODER, Handling.GREEN, NOON, "$argon2id$secret")
    assert "secret" not in repr(made)


def test_a_visitor_by_a_page_has_every_scope() -> None:
    assert Visitor("Ann", Role.VIEWER, Handling.CLEAR).scopes == tuple(Scope)
