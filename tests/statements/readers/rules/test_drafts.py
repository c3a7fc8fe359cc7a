from detente.model import Act, Speaker
from detente.statements.attribution import attributions
from detente.statements.readers.rules.drafts import Draft, Drafter
from tests.statements.reading import cast

VOICE = Speaker("France", "France", rule="publisher")


def drafted(text: str, voice: Speaker | None = None) -> list[Draft]:
    read = cast(text)
    drafter = Drafter(read)
    reports = attributions(read.parsed)
    return [d for s in read.parsed.sentences for d in drafter.sentence(s, reports, voice)]


def test_he_who_says_he_moves() -> None:
    (draft,) = drafted("Emmanuel Macron, the French president, said he rejected the proposal.")
    assert (draft.speaker.party, draft.act, draft.own) == ("France", Act.REJECT, True)


def test_we_is_whoever_publishes() -> None:
    (draft,) = drafted("We welcome the agreement on prisoners.", VOICE)
    assert (draft.speaker.party, draft.act) == ("France", Act.ENDORSE)
    assert draft.told_by is None


def test_nobody_known_moves_nothing() -> None:
    assert drafted("The weather rejected the plan for a picnic.") == []


def test_speech_without_a_move_has_a_tone() -> None:
    (draft,) = drafted("Russia’s foreign minister said that the talks had made good progress.")
    assert (draft.speaker.party, draft.act) == ("Russia", Act.ASSESS)
    assert draft.rule == "tone assess"
    assert draft.told_by is not None


def test_what_is_not_believed_is_quoted_with_its_doubt() -> None:
    text = "Norway does not believe that the plan can work."
    draft = next(d for d in drafted(text) if d.rule == "doubt assess")
    assert (draft.act, draft.span.text) == (Act.ASSESS, text.rstrip("."))
