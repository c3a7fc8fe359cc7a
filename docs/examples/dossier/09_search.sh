detente search prisoners party:Ukraine --limit 2
