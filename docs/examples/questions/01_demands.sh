detente demands --party Ukraine --issue ceasefire
detente demands --party Russia --issue alliances
