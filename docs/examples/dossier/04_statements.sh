detente statements --party Ukraine --issue ceasefire --since 2025-05-01
