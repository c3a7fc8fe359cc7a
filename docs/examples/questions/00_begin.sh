detente new talks.detente
detente add src/detente/samples | tail -n 1
