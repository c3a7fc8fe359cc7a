"""Names of persons as words."""

from detente.statements.personal_names import fullest, keys, names, plain_name, proper_name
from tests.statements.acting import cast_of, head


def test_days_months_and_titles_are_no_names() -> None:
    cast = cast_of("The minister came on Monday in March.")
    assert proper_name(head(cast, "Monday"), cast.describer) is None
    assert proper_name(head(cast, "March"), cast.describer) is None


def test_one_person_is_known_by_the_surname_and_the_fullest_name() -> None:
    cast = cast_of("Amos Kiprop spoke. Kiprop left.")
    found = sorted(names(cast.parsed.doc, cast.describer), key=lambda n: n.start)
    assert [n.text for n in found][-1] == "Kiprop"
    assert fullest(found[-1], found) == "Amos Kiprop"
    assert keys(found[-1]) == ["kiprop"]
    assert plain_name("Amos Kiprop Jr.") == "Amos Kiprop"


def test_a_common_word_that_is_shouted_is_no_name() -> None:
    cast = cast_of(
        'The envoy wanted fees cut. He told the firm to "DROP THE FEES NOW". FEESA left.'
    )
    assert proper_name(head(cast, "FEES"), cast.describer) is not None
    cast = cast_of('Tariffs and more tariffs. He told the firm to "EAT THE TARIFFS".')
    assert proper_name(head(cast, "TARIFFS"), cast.describer) is None
