detente roots s919724e2
detente roots s9c842513
