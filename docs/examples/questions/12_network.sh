detente network --issue ceasefire
