detente verify
detente backup talks-copy.detente
detente verify -d talks-copy.detente
