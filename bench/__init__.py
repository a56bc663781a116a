"""How right and how fast, printed. `python -m bench` runs all of it; each module runs by itself too."""
