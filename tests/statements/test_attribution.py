from tests.statements.reading import reports


def told(text: str) -> list[tuple[str | None, str, str, bool]]:
    return [
        (
            r.source.text if r.source is not None else None,
            r.cue.text,
            text[r.start : r.end],
            r.direct,
        )
        for r in reports(text)
    ]


def test_a_verb_of_speech_with_its_clause() -> None:
    text = "The minister said that talks would go on."
    assert told(text) == [("The minister", "said", "talks would go on", False)]


def test_a_source_at_the_end() -> None:
    text = "Talks will go on, the minister said."
    ((source, _, content, _),) = told(text)
    assert (source, content) == ("the minister", "Talks will go on")


def test_according_to_stands_inside_the_agency_that_reports_it() -> None:
    text = "Moscow has made demands, according to two officials, Reuters reports."
    inner = next(r for r in reports(text) if r.cue.lower_ == "according")
    assert inner.source is not None
    assert inner.source.text == "two officials"
    assert inner.outer is not None
    assert inner.outer.cue.text == "reports"


def test_a_quotation_goes_on_over_sentences() -> None:
    text = "“We will sign the paper,” the envoy said. “It is a good day for all of us.”"
    found = told(text)
    assert [f[0] for f in found] == ["the envoy", "the envoy"]
    assert all(f[3] for f in found)


def test_a_passive_report_without_agent_has_no_source() -> None:
    text = "It was reported that talks would go on."
    assert [f[0] for f in told(text)] == [None]


def test_to_whom_it_was_said() -> None:
    (report,) = reports("The envoy told Example Radio that talks would go on.")
    assert report.addressee is not None
    assert report.addressee.text == "Example Radio"
    assert report.holds(report.start, report.end)
    assert not report.holds(0, 3)
