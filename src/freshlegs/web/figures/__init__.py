"""Our own drawings of exercises: sticks for limbs, one or two poses each, all alike."""

from freshlegs.web.figures.drawing import figure_of, names

__all__ = ["figure_of", "names"]
