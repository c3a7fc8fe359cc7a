from detente.views.brief.texts import SECTIONS, empty


def test_ten_sections_in_the_order_of_the_look() -> None:
    assert list(SECTIONS)[:4] == ["positions", "demands", "proposals", "unknown"]
    assert list(SECTIONS)[-3:] == ["sources", "reports", "words"]


def test_an_empty_section_says_one_plain_sentence() -> None:
    for sentence in empty().values():
        assert sentence.endswith(".")
        assert "!" not in sentence
        assert sentence.count(". ") == 0
