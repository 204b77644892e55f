"""Write the FIT files that watches, platforms and other programs read."""

from freshlegs.exporters.fit.activity import write_activity

__all__ = ["write_activity"]
