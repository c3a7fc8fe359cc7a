"""Where parties stand, what moved, what is proposed and what waits."""
