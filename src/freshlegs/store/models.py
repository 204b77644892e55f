"""Our tables: what the runner gave (truth), and what was made of it (derived)."""

from __future__ import annotations

from typing import ClassVar, override

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Someone who can sign in; our own from the first migration on."""


class Runner(models.Model):
    """Whose legs a row is about."""

    user = models.OneToOneField(User, null=True, blank=True, on_delete=models.SET_NULL)
    name = models.CharField(max_length=100, unique=True)

    @override
    def __str__(self) -> str:
        return self.name


class OfRunner(models.Model):
    """A row that belongs to one runner."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE)

    class Meta:
        """Only the tables below exist."""

        abstract = True


class BatchRow(OfRunner):
    """Truth: one import; open while it runs."""

    code = models.CharField(max_length=20)
    begun_at = models.DateTimeField()
    paths = models.TextField()
    is_open = models.BooleanField(default=True)
    chunks_count = models.IntegerField(default=0)

    class Meta:
        """A code names one batch of a runner."""

        constraints: ClassVar = [models.UniqueConstraint("runner", "code", name="batch_code")]

    @override
    def __str__(self) -> str:
        return self.code


class OriginalRow(OfRunner):
    """Truth: one file as it came, where its bytes lie, and what an archive's table said of it."""

    batch = models.ForeignKey(BatchRow, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64)
    title = models.TextField()
    pack = models.TextField()
    is_told = models.BooleanField()
    annotation = models.TextField()
    outcome = models.CharField(max_length=20)
    reason = models.TextField()

    class Meta:
        """The same bytes are kept once."""

        constraints: ClassVar = [models.UniqueConstraint("runner", "digest", name="original_once")]

    @override
    def __str__(self) -> str:
        return self.title


class FactRow(OfRunner):
    """Truth: one row of an imported table: a night, a measurement, gear, a diary entry, ..."""

    batch = models.ForeignKey(BatchRow, on_delete=models.CASCADE)
    kind = models.CharField(max_length=20)
    day = models.DateField(null=True)
    digest = models.CharField(max_length=64)
    told = models.TextField()

    class Meta:
        """The same row is kept once; rows of one kind are read from a day on."""

        constraints: ClassVar = [
            models.UniqueConstraint("runner", "kind", "digest", name="fact_once")
        ]
        indexes: ClassVar = [models.Index("runner", "kind", "day", name="fact_day")]

    @override
    def __str__(self) -> str:
        return self.kind


class LogRow(OfRunner):
    """Truth: something that the runner entered or decided; only ever added."""

    at = models.DateTimeField()
    kind = models.CharField(max_length=30)
    told = models.TextField()

    class Meta:
        """Lines are read kind by kind."""

        indexes: ClassVar = [models.Index("runner", "kind", name="log_kind")]

    @override
    def __str__(self) -> str:
        return self.kind


class RecordingRow(OfRunner):
    """Derived: what one file says of one activity; its streams lie in the month's Parquet file."""

    original = models.ForeignKey(OriginalRow, on_delete=models.CASCADE)
    key = models.CharField(max_length=80)
    start = models.DateTimeField()
    month = models.CharField(max_length=7)
    has_streams = models.BooleanField()
    told = models.TextField()
    features = models.TextField()

    class Meta:
        """A key names one recording of a runner."""

        constraints: ClassVar = [models.UniqueConstraint("runner", "key", name="recording_key")]

    @override
    def __str__(self) -> str:
        return self.key


class RunRow(OfRunner):
    """Derived: one activity as all its recordings tell it together.

    Sport, gear and distance [m] stand in `told` too: of years ago nothing else is asked, and the
    long texts take a hundred times longer to read. So does what a line of a list shows.
    """

    key = models.CharField(max_length=80)
    start = models.DateTimeField()
    day = models.DateField()
    sport = models.CharField(max_length=20)
    gear = models.TextField(null=True)  # noqa: DJ001 - without gear is not with gear called ""
    distance_m = models.FloatField(null=True)
    moving_s = models.FloatField()
    name = models.TextField(null=True)  # noqa: DJ001 - without a name is not with an empty one
    ascent_m = models.FloatField(null=True)
    average_heart_rate_bpm = models.FloatField(null=True)
    rpe = models.FloatField(null=True)
    recordings = models.TextField()
    told = models.TextField()

    class Meta:
        """A key names one run of a runner; runs are read in order of time."""

        constraints: ClassVar = [models.UniqueConstraint("runner", "key", name="run_key")]
        indexes: ClassVar = [
            models.Index("runner", "start", name="run_start"),
            models.Index("runner", "day", name="run_day"),
        ]

    @override
    def __str__(self) -> str:
        return self.key


class DirtyMonth(OfRunner):
    """A Parquet file that is being written; what is left here after a kill is mended on opening."""

    month = models.CharField(max_length=7)

    @override
    def __str__(self) -> str:
        return self.month


class ShareRow(OfRunner):
    """Truth: a link to one thing; only the digest of what is in the link is kept."""

    digest = models.CharField(max_length=64, unique=True)
    thing = models.CharField(max_length=20)
    key = models.CharField(max_length=80, blank=True)
    shown = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    @override
    def __str__(self) -> str:
        return self.thing


class AccessRow(OfRunner):
    """Truth: what a coach may see of a runner; nobody's until the code was taken up."""

    coach = models.ForeignKey(User, null=True, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    shown = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    @override
    def __str__(self) -> str:
        return self.shown


class InvitationRow(models.Model):
    """Truth: a code for one account; one that nobody made is the code of the first start."""

    made_by = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)

    @override
    def __str__(self) -> str:
        return str(self.made_at)


class Rescue(models.Model):
    """Truth: the digest of the code with which a person sets a new password."""

    user = models.OneToOneField(User, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    @override
    def __str__(self) -> str:
        return str(self.made_at)


class Counted(models.Model):
    """Derived: what rate limits count, as Django's cache in a database wants it."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    @override
    def __str__(self) -> str:
        return self.cache_key


class ApiToken(OfRunner):
    """Truth: what another program may do for a runner; only the digest of its token is kept."""

    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=60)
    scopes = models.CharField(max_length=300)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    used_day = models.DateField(null=True)

    @override
    def __str__(self) -> str:
        return self.name


class SentOnce(OfRunner):
    """Derived: what was answered to something that a program may send again, for seven days."""

    token = models.ForeignKey(ApiToken, on_delete=models.CASCADE)
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    told = models.TextField()
    made_at = models.DateTimeField(db_index=True)

    class Meta:
        """A key stands for one thing that a token was used for."""

        constraints: ClassVar = [models.UniqueConstraint("token", "key", name="sent_once")]

    @override
    def __str__(self) -> str:
        return self.key
