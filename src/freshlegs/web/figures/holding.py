"""What is held still, or done lying down: stretches and the trunk."""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.web.figures.body import Pose, To
from freshlegs.web.figures.scene import HAND_ON_HIP, Scene

ON_BACK = -90.0

HOLDING: Mapping[str, tuple[Scene, ...]] = {
    "lunge_stretch": (
        Scene(
            pose=Pose(
                lean_deg=-2,
                near_arm=To(24, -4, is_turned=True),
                far_arm=To(26, -4, is_turned=True),
                near_leg=(-30, -90, -90),
                far_leg=(94, -2, 90),
            ),
            mat=True,
        ),
    ),
    "standing_quad_stretch": (
        Scene(
            pose=Pose(
                near_arm=To(-9, 3, is_turned=True),
                far_arm=(66, 92),
                near_leg=(-4, -158, -96),
                far_leg=(1, 0, 90),
            ),
            wall_percent=32.5,
        ),
    ),
    "standing_adductor_stretch": (
        Scene(
            pose=Pose(
                lean_deg=4,
                near_arm=To(8, -4),
                far_arm=To(-8, -4, is_turned=True),
                near_leg=(46, 4, 66),
                far_leg=(-37, -37, -66),
                hips_percent=5,
                shoulders_percent=8,
            )
        ),
    ),
    "standing_tfl_stretch": (
        Scene(
            pose=Pose(
                lean_deg=-14,
                near_arm=HAND_ON_HIP,
                far_arm=(78, 88),
                near_leg=(-12, -10, -66),
                far_leg=(-33, -31, -60),
                hips_percent=-5,
                shoulders_percent=-8,
            ),
            wall_percent=32.5,
        ),
    ),
    "lying_gluteal_stretch": (
        Scene(
            pose=Pose(
                lean_deg=ON_BACK,
                near_arm=To(-10, -17),
                far_arm=To(-10, -17),
                near_leg=To(-17, -23),
                far_leg=(-144, 92, 184),
            ),
            mat=True,
        ),
    ),
    "standing_calf_stretch": (
        Scene(
            pose=Pose(
                lean_deg=20,
                near_arm=(82, 98),
                far_arm=(78, 96),
                near_leg=(-29, -29, 90),
                far_leg=(44, -12, 90),
            ),
            wall_percent=44.5,
        ),
    ),
    "hip_abductors": (
        Scene(
            pose=Pose(
                lean_deg=ON_BACK,
                near_arm=To(-10, 0, is_turned=True),
                far_arm=To(-44, 2, is_turned=True),
                near_leg=(92, 92, 150),
                far_leg=(84, 98, 40),
                hips_percent=3,
                shoulders_percent=3,
            ),
            mat=True,
        ),
        Scene(
            pose=Pose(
                lean_deg=ON_BACK,
                near_arm=To(-10, 0, is_turned=True),
                far_arm=To(-44, 2, is_turned=True),
                near_leg=(122, 122, 180),
                far_leg=(84, 98, 40),
                hips_percent=3,
                shoulders_percent=3,
            ),
            mat=True,
        ),
    ),
    "core": (
        Scene(
            pose=Pose(
                lean_deg=85,
                near_arm=(0, 90),
                far_arm=(0, 90),
                near_leg=(-82, -82, 8),
                far_leg=(-82, -82, 8),
            ),
            mat=True,
        ),
    ),
    "Side plank, left side": (
        Scene(
            pose=Pose(
                lean_deg=78,
                near_arm=(176, 180),
                far_arm=(0, 90),
                near_leg=(-78, -78, -20),
                far_leg=(-78, -78, -20),
            ),
            mat=True,
        ),
    ),
    "Bridge": (
        Scene(
            pose=Pose(
                lean_deg=-116,
                nod_deg=24,
                near_arm=(86, 90),
                far_arm=(86, 90),
                near_leg=(114, 2, 90),
                far_leg=(112, 4, 90),
            ),
            mat=True,
        ),
    ),
    "legs_up": (
        Scene(
            pose=Pose(
                lean_deg=ON_BACK,
                near_arm=(88, 89),
                far_arm=(88, 89),
                near_leg=(174, 174, 264),
                far_leg=(171, 171, 261),
            ),
            wall_percent=10,
            mat=True,
        ),
    ),
}
"""Poses by exercise or position."""
