"""`python -m detente.views.cli` is the command `detente`."""

from detente.views.cli.entry import main

main()
