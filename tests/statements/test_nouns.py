"""A noun tells a party by itself."""

from detente.statements.nouns import Nouns
from tests.statements.acting import cast_of, head, words


def test_nouns_are_asked_one_by_one() -> None:
    cast = cast_of("Kenyan officials and the Arab League waited. The league left.")
    nouns = Nouns(cast.parsed, None)
    told = nouns.told(head(cast, "officials"))
    assert told is not None
    assert told.party == "Kenya"
    short = nouns.short(head(cast, "league", "The league"))
    assert short is not None
    assert short.party == "Arab League"


def test_a_government_without_a_name_is_that_of_the_home_state() -> None:
    cast = cast_of("Kenya is waiting. The cabinet will decide.")
    told = cast.nouns.at_home(head(cast, "cabinet"))
    assert told is not None
    assert (told.party, told.rule) == ("Kenya", "home")
    assert cast.nouns.at_home(head(cast, "waiting")) is None


def test_a_person_at_the_end_of_a_title() -> None:
    cast = cast_of("Secretary of the Treasury Amos Kiprop spoke.")
    told = cast.nouns.at_end(head(cast, "Secretary"))
    assert told is None or told.party == "United States"
    assert cast.nouns.at_end(head(cast, "spoke")) is None


def test_lone_common_nouns_are_generic() -> None:
    cast = cast_of("The mediators left. Egypt stayed.")
    assert cast.nouns.is_generic(head(cast, "mediators"))
    assert not cast.nouns.is_generic(head(cast, "Egypt"))


def test_a_person_of_whom_nothing_is_told_has_no_side() -> None:
    cast = cast_of("Olaf Lindqvist disagreed.")
    told = cast.nouns.told(head(cast, "Lindqvist"))
    assert told is not None
    assert (told.party, told.rule) == ("unknown", "surname")


def test_only_bodies_of_a_state_stand_for_it_alone() -> None:
    cast = cast_of("Iran met Iran's friends. The ministry agreed. Diplomats doubted it.")
    assert cast.resolve(words(cast, "The ministry")).party == "Iran"
    assert cast.resolve(words(cast, "Diplomats")).party == "unknown"


def test_what_is_signed_is_no_actor() -> None:
    cast = cast_of("The Arms Trade Treaty says that exports must stop.")
    assert cast.resolve(words(cast, "The Arms Trade Treaty")).rule == "unresolved"


def test_a_nation_in_the_name_of_a_watchdog_makes_it_no_government() -> None:
    cast = cast_of("The Syrian Observatory for Human Rights said the truce was broken.")
    named = words(cast, "The Syrian Observatory for Human Rights")
    assert cast.resolve(named).party == "independent"


def test_a_critic_with_a_name_speaks_for_its_side() -> None:
    cast = cast_of("A critic, Polish Senator Jan Nowak, refused.")
    assert cast.resolve(words(cast, "A critic, Polish Senator Jan Nowak")).party == "Poland"
