detente show s84ed8c6b
