detente positions --parties "Ukraine, United States" --issues ceasefire
