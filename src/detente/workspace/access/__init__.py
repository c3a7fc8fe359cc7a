"""Who works on a dossier, what each may see, what is new to each."""
