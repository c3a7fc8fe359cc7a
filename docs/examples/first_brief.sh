detente brief src/detente/samples/2025-03-1*-wire-*.txt --parties Ukraine --issues ceasefire | head -24
