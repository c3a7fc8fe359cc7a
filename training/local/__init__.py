"""How the local reader's model is made: prepared, trained, measured, exported."""
