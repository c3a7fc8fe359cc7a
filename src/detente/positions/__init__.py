"""4 READ OFF: readings -> matrix, demands, proposals and answers, roots."""
