detente roles | head -n 12
