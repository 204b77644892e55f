"""Sign a phone in by a code that is read with its camera, once and within ten minutes."""

from __future__ import annotations

from freshlegs.store.pairing import VALID_S, Offer, offer, offered, owner_number, use_offer

__all__ = ["VALID_S", "Offer", "offer", "offered", "owner_number", "use_offer"]
