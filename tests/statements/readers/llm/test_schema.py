import pytest
from jsonschema import Draft202012Validator, ValidationError, validate

from detente.model import Act
from detente.statements.readers.llm.asking import examples
from detente.statements.readers.llm.schema import schema
from detente.vocabulary.issues import ISSUES


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("at", range(len(examples())))
def test_the_examples_keep_to_it(at: int) -> None:
    validate(examples()[at]["reply"], schema())


def test_values_are_those_of_the_model_and_the_catalogue() -> None:
    fields = schema()["properties"]["statements"]["items"]["properties"]
    assert fields["act"]["enum"] == [str(act) for act in Act]
    assert fields["issue"]["enum"] == [issue.code for issue in ISSUES]
    assert "outlet" not in fields["chain"]["items"]["properties"]["kind"]["enum"]


def test_another_act_is_refused() -> None:
    told = examples()[0]["reply"]
    broken = {**told, "statements": [{**told["statements"][0], "act": "obey"}]}
    with pytest.raises(ValidationError):
        validate(broken, schema())
