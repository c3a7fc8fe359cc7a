"""The way of a word from its speaker to the outlet."""

from detente.model import SourceKind, Speaker
from detente.statements.attribution import attributions
from detente.statements.chains import chain
from tests.statements.acting import cast_of, words


def links(
    text: str, speaker: str, party: str, **fields: object
) -> list[tuple[str, str, int | None]]:
    cast = cast_of(text, **fields)
    named = words(cast, speaker)
    who = Speaker(speaker, party, start=named.start_char, end=named.end_char)
    told = chain(attributions(cast.parsed), who, cast)
    return [(s.name, s.kind.value, s.count) for s in told]


def test_an_agency_and_two_sources() -> None:
    text = (
        "Kenya has presented Poland with a list of demands, according to two sources "
        "familiar with the matter, Reuters reports."
    )
    assert links(text, "Kenya", "Kenya") == [
        ("Reuters", "agency", None),
        ("two sources familiar with the matter", "anonymous", 2),
    ]


def test_a_speaker_is_no_link_in_its_own_chain() -> None:
    assert links("Kenya said it would wait.", "Kenya", "Kenya") == []


def test_a_spokesman_of_the_same_side_is_no_link() -> None:
    text = "Kenya will wait, Kenyan government spokesman Amos Kiprop said."
    assert links(text, "Kenya", "Kenya") == []


def test_another_side_is_a_link() -> None:
    text = "Kenya has accepted the truce, Polish Foreign Minister Jan Nowak said."
    told = links(text, "Kenya", "Kenya")
    assert [kind for _, kind, _ in told] == [SourceKind.OFFICIAL]


def test_who_was_told_is_a_link_if_it_is_a_medium() -> None:
    text = "Kenyan President Amos Kiprop told Fox News that he would wait."
    assert ("Fox News", "media", None) in links(text, "Kenyan President Amos Kiprop", "Kenya")
    plain = "Kenyan President Amos Kiprop told reporters that he would wait."
    assert links(plain, "Kenyan President Amos Kiprop", "Kenya") == []


def test_a_post_is_a_social_link() -> None:
    text = "“Kenya will never sign this text,” Kenyan President Amos Kiprop wrote on Twitter."
    assert ("Twitter", "social", None) in links(text, "Kenyan President Amos Kiprop", "Kenya")


def test_the_outlet_is_no_link_in_its_own_report() -> None:
    text = "Kenyan President Amos Kiprop told Fox News that he would wait."
    assert links(text, "Kenyan President Amos Kiprop", "Kenya", outlet="Fox News") == []


def test_whom_an_agency_cites_is_a_link_after_it() -> None:
    text = (
        "Kenya has accepted the truce, Reuters reported, "
        "citing a Polish official familiar with the talks."
    )
    assert links(text, "Kenya", "Kenya") == [
        ("Reuters", "agency", None),
        ("a Polish official familiar with the talks", "anonymous", 1),
    ]


def test_a_carrier_named_longer_and_shorter_is_one_link() -> None:
    text = "Kenya has accepted the truce, the Reuters news agency said, according to Reuters."
    assert [kind for _, kind, _ in links(text, "Kenya", "Kenya")] == ["agency"]
