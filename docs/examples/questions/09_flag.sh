detente flag 12 --dry-run
