from detente.model import RootCount
from detente.workspace.weighing.footing import footings
from tests.workspace.moves import BARGAIN, bargain


def test_each_group_has_its_own_roots() -> None:
    with bargain() as record, record.reading() as reader:
        told = {e.item.span.exact: e.id for e in reader.entries()}
        yes, no = (told[r.statements[0].span.exact] for r in BARGAIN[2:4])
        one, two, none = footings(reader, [[yes], [yes, no], ["s404"]])
    assert (one.roots, one.names) == (RootCount(1, 1), ("two sources",))
    assert two.roots == RootCount(1, 2)
    assert (none.roots, none.names) == (RootCount(0, 0), ())
