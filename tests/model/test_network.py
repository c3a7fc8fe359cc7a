from detente.model.network import Network, NetworkKind


def test_a_network_is_of_all_issues_and_days_unless_told() -> None:
    network = Network(NetworkKind.SUBTRACT, (), (), ())
    assert (network.issue, network.since, network.until) == ("", None, None)
    assert not network.normalised
    assert [kind.value for kind in NetworkKind] == ["congruence", "conflict", "subtract"]
