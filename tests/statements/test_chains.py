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


def beside(text: str, speaker: str, party: str, statement: str) -> list[tuple[str, str]]:
    """Links of the statement that some words are."""
    cast = cast_of(text)
    named, span = words(cast, speaker), words(cast, statement)
    who = Speaker(speaker, party, start=named.start_char, end=named.end_char)
    reports = [r for r in attributions(cast.parsed) if r.holds(span.start_char, span.end_char)]
    return [(s.name, s.kind.value) for s in chain(reports, who, cast, span)]


def test_a_medium_named_beside_the_speaker_is_a_link() -> None:
    text = "Kenya will sign the text, said Kenyan President Amos Kiprop in a talk on CNN."
    assert ("CNN", "media") in beside(text, "Kenya", "Kenya", "Kenya will sign the text")


def test_a_medium_that_carries_nothing_is_no_link() -> None:
    text = "Kenya rejected the text. Poland had banned CNN a year before."
    assert beside(text, "Kenya", "Kenya", "Kenya rejected the text") == []


def test_a_quotation_that_goes_on_keeps_its_medium() -> None:
    text = (
        "“We will sign the text on Monday,” Kenyan President Amos Kiprop told Fox News. "
        "“We will not ask for anything more,” he added."
    )
    told = beside(text, "Kenyan President Amos Kiprop", "Kenya", "We will not ask for anything")
    assert told == [("Fox News", "media")]


def test_the_place_of_a_post_counts_before_the_word_post() -> None:
    text = "Kenya will sign the text, Kenyan President Amos Kiprop said in a post on Truth Social."
    told = beside(text, "Kenya", "Kenya", "Kenya will sign the text")
    assert [name for name, kind in told if kind == "social"] == ["Truth Social"]


def test_a_heading_names_the_programme_of_its_passage() -> None:
    text = "Minister Kiprop on Face the Nation\n\n“We will sign the text on Monday.”\n"
    assert beside(text, "We", "Kenya", "We will sign the text") == [("Face the Nation", "media")]


def test_a_carrier_is_a_link_though_it_is_taken_for_the_speaker() -> None:
    text = "Reuters said that Kenya would sign the text."
    assert links(text, "Reuters", "Kenya") == [("Reuters", "agency", None)]


def test_reporters_are_no_medium() -> None:
    text = "Kenyan President Amos Kiprop told Polish reporters that he would wait."
    assert links(text, "Kenyan President Amos Kiprop", "Kenya") == []


def test_the_whole_quotation_takes_its_medium() -> None:
    text = (
        "“We will sign the text on Monday. We ask for nothing more. That is all,” "
        "Kenyan President Amos Kiprop told Axios."
    )
    told = beside(text, "Kenyan President Amos Kiprop", "Kenya", "We will sign the text")
    assert told == [("Axios", "media")]


def test_the_press_at_large_is_no_link() -> None:
    text = "KENYAN PRESIDENT AMOS KIPROP TOLD THE PRESS THAT HE WOULD WAIT."
    assert links(text, "KENYAN PRESIDENT AMOS KIPROP", "Kenya") == []


def test_a_programme_of_the_outlet_is_no_link() -> None:
    text = "Kenyan President Amos Kiprop told CNN’s morning programme that he would wait."
    assert links(text, "Kenyan President Amos Kiprop", "Kenya", outlet="CNN") == []
