detente new talks.detente
detente add --samples | tail -n 1
