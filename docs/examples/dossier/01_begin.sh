detente new talks.detente
export DETENTE_DOSSIER=talks.detente
detente add src/detente/samples | tail -4
