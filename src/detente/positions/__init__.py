"""4 READ OFF: readings -> matrix, demands, proposals and answers, roots."""

from detente.positions.course import Told, changeable, course, resumed
from detente.positions.demands import demands
from detente.positions.headline import headline
from detente.positions.held import position
from detente.positions.lead import lead
from detente.positions.matrix import matrix
from detente.positions.meetings import meetings
from detente.positions.overview import overview
from detente.positions.proposals import proposals
from detente.positions.remarks import accusations, assessments
from detente.positions.roots import count_roots, lineages
from detente.positions.stance import stance
from detente.positions.unknowns import unknowns
from detente.positions.within import Within

# fmt: off
__all__ = [
    "Told", "Within", "accusations", "assessments", "changeable", "count_roots", "course",
    "demands", "headline", "lead", "lineages", "matrix", "meetings", "overview", "position",
    "proposals", "resumed", "stance", "unknowns",
]
# fmt: on
