from detente.statements.readers.llm.cost import Estimate, count_tokens, expected_reply, price_of
from detente.statements.readers.llm.settings import Price


def test_tokens_are_a_quarter_of_the_letters() -> None:
    assert count_tokens("twelve chars") == 3
    assert count_tokens("") == 0


def test_a_longer_report_has_a_longer_reply() -> None:
    assert expected_reply("") < expected_reply("word " * 100) < expected_reply("word " * 600)


def test_an_estimate_adds_up_and_has_a_price() -> None:
    estimate = Estimate.of([(1_000_000, 100_000), (1_000_000, 400_000)])
    assert estimate == (2, 2_000_000, 500_000)
    assert price_of(estimate, Price(2.5, 10)) == 10
    assert Estimate.of([]) == (0, 0, 0)
