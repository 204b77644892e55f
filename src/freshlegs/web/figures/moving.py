"""What is moved: drills, running, strength on the feet, jumps."""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.web.figures.body import Pose, To
from freshlegs.web.figures.scene import HAND_ON_HIP, Scene

STANDING = Pose()
WALKING = Pose(
    lean_deg=2, near_arm=(-22, -8), far_arm=(20, 36), near_leg=(24, 12, 104), far_leg=(-16, -36, 58)
)
JOGGING = Pose(
    lean_deg=6,
    near_arm=(-42, 44),
    far_arm=(26, 112),
    near_leg=(42, -28, 72),
    far_leg=(-18, -34, 52),
)
TALL = Pose(near_arm=(-40, 46), far_arm=(26, 112), near_leg=(40, -28, 72), far_leg=(-18, -34, 52))
QUICK = Pose(
    lean_deg=5, near_arm=(-34, 54), far_arm=(18, 108), near_leg=(26, -14, 82), far_leg=(-8, -50, 34)
)
FAST = Pose(
    lean_deg=9,
    nod_deg=-4,
    near_arm=(-62, 26),
    far_arm=(48, 136),
    near_leg=(70, -24, 76),
    far_leg=(-26, -38, 48),
    lift_percent=2,
)
KNEES_HIGH = Pose(
    lean_deg=2, near_arm=(-48, 42), far_arm=(36, 122), near_leg=(92, 0, 82), far_leg=(-3, -5, 62)
)
HEELS_UP = Pose(
    lean_deg=6, near_arm=(-36, 52), far_arm=(22, 108), near_leg=(4, -142, -78), far_leg=(2, -8, 72)
)
SPLIT = Pose(
    near_arm=HAND_ON_HIP, far_arm=HAND_ON_HIP, near_leg=(84, -1, 90), far_leg=(-10, -80, 14)
)
SPLIT_LOADED = Pose(near_arm=(0, 0), far_arm=(2, 2), near_leg=(84, -1, 90), far_leg=(-10, -80, 14))
LOADED = Pose(near_arm=(2, 2), far_arm=(-3, -3), far_leg=(2, 2, 90))
AT_CHEST, AT_CHEST_LOW = To(9.0, -24.0, is_turned=True), To(23.0, -15.0, is_turned=True)
SQUAT = Pose(
    lean_deg=32,
    nod_deg=-24,
    near_arm=AT_CHEST_LOW,
    far_arm=AT_CHEST_LOW,
    near_leg=(82, -22, 90),
    far_leg=(80, -20, 90),
)
DIP = Pose(
    lean_deg=38,
    nod_deg=-26,
    near_arm=(-46, -34),
    far_arm=(-42, -30),
    near_leg=(68, -26, 90),
    far_leg=(66, -25, 90),
)
FLYING = Pose(
    near_arm=(164, 172),
    far_arm=(158, 168),
    near_leg=(3, -4, 32),
    far_leg=(-3, -8, 30),
    lift_percent=14,
)
LANDED = Pose(
    lean_deg=30,
    nod_deg=-22,
    near_arm=(62, 80),
    far_arm=(56, 76),
    near_leg=(66, -24, 90),
    far_leg=(64, -23, 90),
    lift_percent=16,
)
OUTER_SWING, INNER_SWING = (38.0, 38.0, 70.0), (-24.0, -30.0, 10.0)
AT_WALL_NEAR, AT_WALL_FAR = (42.0, 162.0), (-42.0, -162.0)

MOVING: Mapping[str, tuple[Scene, ...]] = {
    "leg_swings": (
        Scene(
            pose=Pose(near_arm=HAND_ON_HIP, far_arm=(60, 118), near_leg=(52, 48, 128)), backed=True
        ),
        Scene(
            pose=Pose(lean_deg=4, near_arm=HAND_ON_HIP, far_arm=(60, 118), near_leg=(-28, -50, 30)),
            backed=True,
        ),
    ),
    "side_leg_swings": (
        Scene(
            pose=Pose(
                near_arm=AT_WALL_NEAR,
                far_arm=AT_WALL_FAR,
                near_leg=INNER_SWING,
                far_leg=(-2, -2, -60),
                hips_percent=5,
                shoulders_percent=9,
            ),
            backed=True,
        ),
        Scene(
            pose=Pose(
                near_arm=AT_WALL_NEAR,
                far_arm=AT_WALL_FAR,
                near_leg=OUTER_SWING,
                far_leg=(-2, -2, -60),
                hips_percent=5,
                shoulders_percent=9,
            ),
            backed=True,
        ),
    ),
    "walking_lunges": (Scene(pose=WALKING), Scene(pose=SPLIT)),
    "high_knees": (Scene(pose=KNEES_HIGH),),
    "heel_flicks": (Scene(pose=HEELS_UP),),
    "run_tall": (Scene(pose=TALL),),
    "quick_steps": (Scene(pose=QUICK),),
    "lunges": (Scene(pose=Pose(near_arm=HAND_ON_HIP, far_arm=HAND_ON_HIP)), Scene(pose=SPLIT)),
    "single_leg_squats": (
        Scene(
            pose=Pose(near_arm=(58, 82), far_arm=(54, 80), far_leg=(20, -38, 52)), rail_percent=32
        ),
        Scene(
            pose=Pose(
                lean_deg=34,
                nod_deg=-22,
                near_arm=(68, 86),
                far_arm=(64, 84),
                near_leg=(66, -22, 90),
                far_leg=(36, -66, 24),
            ),
            rail_percent=50,
        ),
    ),
    "weighted_lunges": (Scene(pose=LOADED, weights=2), Scene(pose=SPLIT_LOADED, weights=2)),
    "weighted_squats": (
        Scene(pose=Pose(near_arm=AT_CHEST, far_arm=AT_CHEST), weights=1),
        Scene(pose=SQUAT, weights=1),
    ),
    "calf_raises": (
        Scene(
            pose=Pose(
                near_arm=(50, 82),
                far_arm=(46, 80),
                near_leg=(0, 0, 112),
                far_leg=(0, 0, 112),
                lift_percent=12,
                on_toes=True,
            ),
            block_percent=(2, 30, 12),
            rail_percent=27,
        ),
        Scene(
            pose=Pose(
                near_arm=(44, 76),
                far_arm=(40, 74),
                near_leg=(0, 0, 42),
                far_leg=(0, 0, 42),
                lift_percent=12,
                on_toes=True,
            ),
            block_percent=(-1, 30, 12),
            rail_percent=27,
        ),
    ),
    "skipping": (
        Scene(
            pose=Pose(
                near_arm=(-14, 52),
                far_arm=(-10, 50),
                near_leg=(8, -8, 44),
                far_leg=(4, -12, 40),
                lift_percent=9,
            ),
            rope=True,
        ),
    ),
    "squat_jumps": (Scene(pose=DIP), Scene(pose=FLYING)),
    "box_jumps": (
        Scene(pose=DIP, block_percent=(36, 64, 16)),
        Scene(pose=LANDED, block_percent=(-6, 32, 16)),
    ),
    "strides": (Scene(pose=FAST),),
    "hill_sprints": (Scene(pose=FAST, slope=True),),
    "hiit": (Scene(pose=FAST),),
    "walk": (Scene(pose=WALKING),),
    "jog": (Scene(pose=JOGGING),),
    "stand": (Scene(pose=STANDING),),
}
"""Poses by exercise, or by what a line of a routine says."""
