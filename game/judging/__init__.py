"""How a typed answer is judged, a step a module; `game/judge.py` is the door."""
