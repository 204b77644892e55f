"""A body of sticks: from the angles of its joints to the points that are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, atan2, cos, degrees, hypot, radians, sin

TORSO, NECK, HEAD = 30.0, 5.0, 6.5
UPPER_ARM, FOREARM = 17.0, 17.0
THIGH, SHIN, FOOT = 25.0, 24.0, 8.0
"""Lengths in hundredths of the body's height."""

type Point = tuple[float, float]
"""To the right, and down, as on a screen."""


@dataclass(frozen=True, slots=True)
class To:
    """A limb that reaches a point seen from the hip; `is_turned` tells where its middle goes."""

    across_percent: float
    down_percent: float
    is_turned: bool = False


type Arm = tuple[float, float] | To
type Leg = tuple[float, float, float] | tuple[float, float] | To
"""Angles of upper part, lower part (and foot) [degrees]: 0 hangs down, 90 points forward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One way to stand, lie or move, seen from the side and facing right.

    `lean_deg` is the trunk's angle (0 upright, 90 head to the right), `nod_deg` that of the
    head against it. `near` limbs are those towards the reader. `hips_percent` and
    `shoulders_percent` are how far apart left and right are drawn from the middle, for a body
    seen from the front. `lift_percent` is the height above the floor, of the toes where
    `on_toes`, else of the lowest point.
    """

    lean_deg: float = 0.0
    nod_deg: float = 0.0
    near_arm: Arm = (4.0, 8.0)
    far_arm: Arm = (-4.0, 6.0)
    near_leg: Leg = (0.0, 0.0, 90.0)
    far_leg: Leg = (0.0, 0.0, 90.0)
    hips_percent: float = 0.0
    shoulders_percent: float = 0.0
    lift_percent: float = 0.0
    on_toes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The points of a pose; a limb is its points in order."""

    trunk: tuple[Point, Point]
    head: Point
    near_arm: tuple[Point, ...]
    far_arm: tuple[Point, ...]
    near_leg: tuple[Point, ...]
    far_leg: tuple[Point, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point."""
        limbs = (*self.near_arm, *self.far_arm, *self.near_leg, *self.far_leg)
        return (*self.trunk, self.head, *limbs)


def body_of(pose: Pose) -> Body:
    """Give the points of a pose; the floor is at 0, up is negative, the hip stands at 0."""
    raised = _raised(pose)
    lowest = raised.near_leg[-1][1] if pose.on_toes else max(y for _, y in raised.points)
    down = -lowest - pose.lift_percent
    return Body(
        trunk=(_moved(raised.trunk[0], down), _moved(raised.trunk[1], down)),
        head=_moved(raised.head, down),
        near_arm=tuple(_moved(point, down) for point in raised.near_arm),
        far_arm=tuple(_moved(point, down) for point in raised.far_arm),
        near_leg=tuple(_moved(point, down) for point in raised.near_leg),
        far_leg=tuple(_moved(point, down) for point in raised.far_leg),
    )


def _raised(pose: Pose) -> Body:
    """The points seen from the hip."""
    lean = radians(pose.lean_deg)
    neck = (TORSO * sin(lean), -TORSO * cos(lean))
    tilt = radians(pose.lean_deg + pose.nod_deg)
    head = (neck[0] + (NECK + HEAD) * sin(tilt), neck[1] - (NECK + HEAD) * cos(tilt))
    across = (cos(lean), sin(lean))
    hips = [
        (side * pose.hips_percent * across[0], side * pose.hips_percent * across[1])
        for side in (1, -1)
    ]
    shoulders = [
        (
            neck[0] + side * pose.shoulders_percent * across[0],
            neck[1] + side * pose.shoulders_percent * across[1],
        )
        for side in (1, -1)
    ]
    return Body(
        trunk=((0.0, 0.0), neck),
        head=head,
        near_arm=_arm(shoulders[0], pose.near_arm),
        far_arm=_arm(shoulders[1], pose.far_arm),
        near_leg=_leg(hips[0], pose.near_leg),
        far_leg=_leg(hips[1], pose.far_leg),
    )


def _arm(shoulder: Point, told: Arm) -> tuple[Point, ...]:
    upper, lower = _reached(shoulder, told, UPPER_ARM, FOREARM) if isinstance(told, To) else told
    elbow = _along(shoulder, upper, UPPER_ARM)
    return shoulder, elbow, _along(elbow, lower, FOREARM)


def _leg(hip: Point, told: Leg) -> tuple[Point, ...]:
    if isinstance(told, To):
        upper, lower = _reached(hip, told, THIGH, SHIN)
        foot = lower + 90.0
    else:
        upper, lower = told[0], told[1]
        foot = told[2] if len(told) > 2 else lower + 90.0  # noqa: PLR2004 - the foot is the third
    knee = _along(hip, upper, THIGH)
    ankle = _along(knee, lower, SHIN)
    return hip, knee, ankle, _along(ankle, foot, FOOT)


def _reached(
    start: Point, to: To, upper_percent: float, lower_percent: float
) -> tuple[float, float]:
    """The angles of two parts that reach a point, stretched towards it where it is too far."""
    across, down = to.across_percent - start[0], to.down_percent - start[1]
    far = min(max(hypot(across, down), 1.0), upper_percent + lower_percent - 0.01)
    towards = degrees(atan2(across, down))
    inner = degrees(
        acos((upper_percent**2 + far**2 - lower_percent**2) / (2 * upper_percent * far))
    )
    first = towards - inner if to.is_turned else towards + inner
    elbow = _along((0.0, 0.0), first, upper_percent)
    ratio = far / max(hypot(across, down), 1.0)
    left = (across * ratio - elbow[0], down * ratio - elbow[1])
    return first, degrees(atan2(left[0], left[1]))


def _along(start: Point, angle_deg: float, length_percent: float) -> Point:
    angle = radians(angle_deg)
    return start[0] + length_percent * sin(angle), start[1] + length_percent * cos(angle)


def _moved(point: Point, down_percent: float) -> Point:
    return point[0], point[1] + down_percent
