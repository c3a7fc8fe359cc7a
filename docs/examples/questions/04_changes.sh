detente changes --since 2025-05-12 --until 2025-05-16
