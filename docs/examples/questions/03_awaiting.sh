detente awaiting
detente proposals --issue ceasefire --since 2025-04-25
