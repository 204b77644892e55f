"""A daily reminder of the check-in, as a file that every calendar takes."""

from __future__ import annotations

from datetime import date, datetime, time

MINUTES = 5


def write_reminder(first_day: date, at: time, words: str, made_at: datetime) -> bytes:
    """Write an event of five minutes that comes daily at a time of wherever the runner is.

    The same name each time, so that a calendar puts a new time in the place of the old one
    (RFC 5545).
    """
    begins = datetime.combine(first_day, at)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//freshlegs//check-in//EN",
        "BEGIN:VEVENT",
        "UID:daily-check-in@freshlegs.invalid",
        f"DTSTAMP:{made_at:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{begins:%Y%m%dT%H%M%S}",
        f"DURATION:PT{MINUTES}M",
        "RRULE:FREQ=DAILY",
        f"SUMMARY:{_escaped(words)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(words)}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _escaped(words: str) -> str:
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")
