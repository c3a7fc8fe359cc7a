detente read src/detente/samples/2025-03-11-wire-jeddah.txt | head -16
