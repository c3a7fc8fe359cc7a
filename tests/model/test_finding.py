from detente.model.finding import Fault, Finding


def test_an_invented_quotation_is_the_worst_fault() -> None:
    assert next(iter(Fault)) is Fault.INVENTED_QUOTE
    assert Finding(Fault.UNCITED, 0, 0, 4, "So it").item == ""
