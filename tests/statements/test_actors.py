"""Words are resolved to the party that they stand for, with the rule that did it."""

import pytest

from tests.factory import moment
from tests.statements.acting import cast_of, words

TEXT = (
    "Moscow has rejected the plan, Kremlin spokesman Dmitry Peskov said on Monday. "
    "Israeli Defense Minister Yoav Gallant met Andrii Melnyk, a senior Ukrainian diplomat. "
    "Gallant said he would wait. The Palestinian militant group Hamas said it was ready, and "
    "the movement repeated its demand. France and Britain welcomed the idea. Analysts doubted "
    "that both sides would agree. Someone in the street disagreed."
)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Moscow", "Russia"),
        ("Kremlin spokesman Dmitry Peskov", "Russia"),
        ("Israeli Defense Minister Yoav Gallant", "Israel"),
        ("Andrii Melnyk, a senior Ukrainian diplomat", "Ukraine"),
        ("France and Britain", "France + United Kingdom"),
        ("Analysts", "independent"),
        ("Someone", "unknown"),
    ],
)
def test_names_titles_and_lists(text: str, party: str) -> None:
    cast = cast_of(TEXT)
    assert cast.resolve(words(cast, text)).party == party


def test_a_person_introduced_once_is_known_by_surname() -> None:
    cast = cast_of(TEXT)
    speaker = cast.resolve(words(cast, "Gallant", "Gallant said"))
    assert (speaker.name, speaker.party) == ("Gallant", "Israel")


def test_a_pronoun_takes_the_words_of_its_antecedent() -> None:
    cast = cast_of(TEXT)
    speaker = cast.resolve(words(cast, "he", "Gallant said"))
    assert (speaker.name, speaker.party, speaker.rule) == ("Gallant", "Israel", "antecedent")


def test_a_description_takes_up_the_body_named_before() -> None:
    cast = cast_of(TEXT)
    assert cast.resolve(words(cast, "it", "Hamas said")).party == "Hamas"
    assert cast.resolve(words(cast, "the movement")).party == "Hamas"


def test_a_speaker_stands_where_it_is_named() -> None:
    cast = cast_of(TEXT)
    speaker = cast.resolve(words(cast, "Moscow"))
    assert cast.parsed.document.text[speaker.start : speaker.end] == "Moscow"


def test_no_words_name_nobody() -> None:
    cast = cast_of(TEXT)
    assert cast.resolve(cast.parsed.doc[0:0]).party == "unknown"


def test_us_is_not_the_united_states() -> None:
    cast = cast_of("The U.S. said it wants a deal. The minister told us that Chad Miller agreed.")
    assert cast.resolve(words(cast, "The U.S.")).party == "United States"
    assert "us" not in {cast.parsed.doc[n.start].text for n in cast.names}
    assert cast.resolve(words(cast, "Chad Miller")).party != "Chad"


def test_i_and_we_are_the_source_of_the_quotation() -> None:
    cast = cast_of(
        "“We will not sign before the summer,” Polish Foreign Minister Jan Nowak said in Warsaw."
    )
    assert cast.resolve(words(cast, "We")).party == "Poland"


def test_we_is_the_publishing_government() -> None:
    text = "We urge all parties to return to the talks. The President spoke with the Emir."
    cast = cast_of(text, outlet="The White House")
    assert cast.resolve(words(cast, "We")).party == "United States"
    assert cast.resolve(words(cast, "The President")).party == "United States"


def test_unlisted_bodies_are_parties_by_their_own_name() -> None:
    cast = cast_of("The Harbour Crane Operators Union rejected the offer, it said.")
    speaker = cast.resolve(words(cast, "The Harbour Crane Operators Union"))
    assert speaker.party == "Harbour Crane Operators Union"


def test_unnamed_sources_speak_for_nobody() -> None:
    cast = cast_of("Russia will wait, two sources familiar with the matter said.")
    assert cast.resolve(words(cast, "two sources familiar with the matter")).party == "unknown"


def test_capitals_are_read_as_well() -> None:
    cast = cast_of("THE SALVADORAN GOVERNMENT SAID ON MONDAY THAT IT WILL MEET THE FMLN IN MEXICO.")
    assert cast.resolve(words(cast, "THE SALVADORAN GOVERNMENT")).party == "El Salvador"
    assert cast.resolve(words(cast, "THE FMLN")).party == "FMLN"


def test_weights_count_how_often_a_party_is_named() -> None:
    cast = cast_of(TEXT)
    assert cast.weights["Hamas"] >= 2


def test_the_person_meant_is_told_by_the_full_name() -> None:
    cast = cast_of(TEXT)
    assert cast.resolve(words(cast, "Gallant", "Gallant said")).actor == "Yoav Gallant"
    assert cast.resolve(words(cast, "he", "Gallant said")).actor == "Yoav Gallant"
    assert cast.resolve(words(cast, "Moscow")).actor == ""


@pytest.mark.parametrize(
    "text", ["", " \n\n ", '"""', "A1 B2 “", "Mr. Mr. said", "R-Ohio, (R-", "both leaders", "We"]
)
def test_odd_texts_are_read(text: str) -> None:
    cast = cast_of(text)
    assert cast.resolve(cast.parsed.doc[:]).party in ("unknown", "independent")


def test_a_list_is_taken_up_whole() -> None:
    cast = cast_of("Britain, France and Canada condemned the raid. They called for a truce.")
    assert cast.resolve(words(cast, "They")).party == "Canada + France + United Kingdom"


def test_a_collective_name_that_tells_no_side_is_nobody() -> None:
    cast = cast_of("Rebels rejected the plan. The Century began.")
    assert cast.resolve(words(cast, "Rebels")).rule == "unresolved"
    assert cast.resolve(words(cast, "The Century")).rule == "unresolved"


def test_the_place_of_talks_is_not_taken_up() -> None:
    cast = cast_of("Iran sent envoys. Talks were held in Hanoi. It refused to sign.")
    assert cast.resolve(words(cast, "It")).party == "Iran"


@pytest.mark.parametrize(
    ("text", "words_", "party"),
    [
        ("Hamas met the envoys. The US said there had been progress.", "The US", "United States"),
        ("Iran talked. The government proposal is the same.", "The government", "Iran"),
        ("Iran talked. The armed forces support it.", "The armed forces", "Iran"),
        (
            "Syria is at war. A rebel commander in Syria spoke.",
            "A rebel commander in Syria",
            "Syrian opposition",
        ),
        ("Syria is at war. Opposition leaders left.", "Opposition leaders", "Syrian opposition"),
        ("Deals between Iran and world powers held.", "Iran and world powers", "Iran + P5+1"),
        ("Samoa, on behalf of AOSIS, spoke.", "Samoa", "AOSIS"),
        ("NORWAY and CANADA agreed.", "NORWAY and CANADA", "Canada + Norway"),
        ("Peru and Chile met. Aides on both sides spoke.", "Aides on both sides", "Chile + Peru"),
        ("Peru and Chile met. The two agreed.", "The two", "Chile + Peru"),
        ("The London Gold Rate fell.", "The London Gold Rate", "unknown"),
        ("The US and its allies left.", "The US and its allies", "United States"),
        ("American companies waited.", "American companies", "independent"),
        ("Former U.S. officials doubted it.", "Former U.S. officials", "independent"),
    ],
)
def test_words_that_need_the_text(text: str, words_: str, party: str) -> None:
    cast = cast_of(text)
    assert cast.resolve(words(cast, words_)).party == party


@pytest.mark.parametrize(
    ("text", "title", "party"),
    [
        (
            "China wants a deal. Chinese President Xi Jinping met Trump. Trump and his aides "
            "waited; Trump smiled. The president was in good spirits. China is pleased.",
            "The president",
            "United States",
        ),
        (
            "The prime minister will not resign. The EU waits, and so does Theresa May's party.",
            "The prime minister",
            "United Kingdom",
        ),
        (
            "China froze the accord. Under the law the foreign minister may end it. "
            "China and Chinese firms wait. Australian Foreign Minister Marise Payne agreed.",
            "the foreign minister",
            "Australia",
        ),
    ],
)
def test_an_office_is_that_of_whom_the_text_names_most_in_it(
    text: str, title: str, party: str
) -> None:
    cast = cast_of(text, published=moment("2018-12-03"))
    assert cast.resolve(words(cast, title)).party == party


def test_a_year_alone_stands_for_its_middle() -> None:
    cast = cast_of("Trump set duties.", published=moment("2025"))
    assert cast.resolve(words(cast, "Trump")).party == "United States"
