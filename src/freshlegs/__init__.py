"""Why a runner's legs feel heavy, what to do about it, and whether it worked."""
