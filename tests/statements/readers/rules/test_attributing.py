from detente.model import Attribution
from detente.model.attribution import Places
from detente.statements.readers import Attributor, get_reader
from detente.statements.readers.rules.attributing import attributed
from tests.factory import document
from tests.statements.reading import parsed


def words(text: str, places: Places) -> list[str]:
    return [text[start:end] for start, end in places]


def roles(text: str, told: Attribution) -> tuple[list[str], list[str], list[str]]:
    return words(text, told.source), words(text, told.cue), words(text, told.content)


def only(text: str) -> tuple[list[str], list[str], list[str]]:
    (told,) = attributed(parsed(text))
    return roles(text, told)


def test_a_verb_of_speech_with_its_clause() -> None:
    assert only("The minister said that talks would resume on Monday.") == (
        ["The minister"],
        ["said"],
        ["talks would resume on Monday"],
    )


def test_according_to_is_one_cue() -> None:
    source, cue, _ = only("Talks will resume on Monday, according to the minister.")
    assert (source, cue) == (["the minister"], ["according to"])


def test_a_quotation_that_goes_on_is_one_attribution_of_several_parts() -> None:
    text = (
        "“We will not sign before the sanctions are lifted,” the minister said. "
        "“The talks have been useful. They will go on next week.”"
    )
    source, cue, content = only(text)
    assert (source, cue) == (["the minister"], ["said"])
    assert len(content) > 1
    assert content[0].startswith("We will not sign")
    assert "useful" in content[1]


def test_in_text_order_and_each_place_once() -> None:
    text = "Alma said that it rains. Bruno said that it snows in June."
    found = attributed(parsed(text))
    assert [words(text, told.source) for told in found] == [["Alma"], ["Bruno"]]
    for told in found:
        ends = [end for _, end in told.content]
        starts = [start for start, _ in told.content]
        assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


def test_the_rule_reader_tells_attributions_of_what_it_serves() -> None:
    reader = get_reader("rules")
    assert isinstance(reader, Attributor)
    assert len(reader.attributions(document("Alma said that it rains in Freedonia."))) == 1
    assert reader.attributions(document("Отчёт.", language="ru")) == ()
    assert reader.attributions(document(" ")) == ()


def test_offsets_are_those_of_the_document() -> None:
    text = "A headline\n\nThe envoy told reporters on Tuesday that Freedonia would sign."
    (told,) = attributed(parsed(text))
    assert words(text, told.source) == ["The envoy"]
