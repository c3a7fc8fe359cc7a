from detente.views.exports.json import brief_json
from detente.views.exports.story import story_json
from tests.views import briefs, stories
from tests.workspace.published import misfits


def test_the_story_of_a_brief_fits_its_schema() -> None:
    assert misfits("brief", brief_json(stories.bargaining())) == []


def test_a_brief_of_few_reports_has_none() -> None:
    assert brief_json(briefs.founding())["story"] is None


def test_each_kind_tells_its_first_and_how_many_there_are() -> None:
    story = stories.bargaining().story
    assert story is not None
    told = story_json(story)
    assert (told["begin"], told["end"]) == ("2025-03-01", "2025-03-11")
    for kind in ("changes", "owed", "contradictions", "conditions", "commitments", "roles"):
        assert len(told[kind]["told"]) <= told[kind]["of"]
        assert all(one["roots"] for one in told[kind]["told"])
    (clash,) = told["contradictions"]["told"]
    assert len(clash["roots"]) == 2
    (first, *_) = told["courses"]["told"]
    assert first["spells"][0]["days"][0] == first["spells"][0]["start"]
