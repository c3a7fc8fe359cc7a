import pytest

from detente.positions.roots.citing import cited_in


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Reuters reported on Monday that talks go on.", {"Reuters"}),
        ("Talks go on, according to the Xinhua news agency.", {"Xinhua"}),
        ("The envoy left, said a source quoted by AFP.", {"Agence France-Presse"}),
        ("(REUTERS/JO EXAMPLE) Talks go on.", set()),
        ("She once worked for Reuters.", set()),
        ("", set()),
    ],
)
def test_an_agency_is_cited_by_a_verb_or_a_preposition(text: str, agencies: set[str]) -> None:
    assert cited_in(text) == agencies
