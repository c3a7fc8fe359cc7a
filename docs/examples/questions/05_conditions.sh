detente conditions --issue ceasefire --party Ukraine
detente conditions --circles
