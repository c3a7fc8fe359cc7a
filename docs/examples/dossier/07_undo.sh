detente undo --why "wanted to see how it looked before"
detente undo 31
detente log s84ed8c6b
