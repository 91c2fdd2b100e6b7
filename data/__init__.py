"""Films and rounds: how films are made from text, and how everything is kept."""
