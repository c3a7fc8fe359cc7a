detente stakes --at 2025-03-15
