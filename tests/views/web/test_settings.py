from detente.views.web.settings import LOOPBACK, Settings


def test_it_is_one_s_own_machine_where_nothing_else_is_told() -> None:
    told = Settings("talks.detente")
    assert (told.team, told.secure, told.hosts) == (False, False, LOOPBACK)
    assert told.token
