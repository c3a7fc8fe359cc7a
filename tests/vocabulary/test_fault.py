from detente.vocabulary.fault import Fault


def test_a_fault_is_one_line() -> None:
    assert str(Fault("acts.yaml", "deny", "no label")) == "acts.yaml: deny: no label"
    assert str(Fault("acts.yaml", "", "no YAML")) == "acts.yaml: no YAML"
