"""On whose word something rests, and how far it is to be believed."""
