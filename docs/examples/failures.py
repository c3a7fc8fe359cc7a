"""What happens to an input that is not there."""

import detente
from detente.errors import DetenteError

missing = "no-such-report.txt"
try:
    detente.read(missing)
except DetenteError as error:
    print(error.what, "|", error.remedy)

brief = detente.brief([missing, "src/detente/samples/2025-03-11-wire-jeddah.txt"])
print(len(brief.reports), "report read,", len(brief.failures), "failed:", brief.failures[0].message)
