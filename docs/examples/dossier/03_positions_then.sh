detente positions --at 2025-03-13 --parties "Ukraine, United States" --issues ceasefire
