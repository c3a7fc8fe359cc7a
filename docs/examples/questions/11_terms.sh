detente terms --issue ceasefire | head -n 12
detente gap
