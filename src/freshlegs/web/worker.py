"""The process that does the work behind the pages, and is there only while there is some."""

from __future__ import annotations

import os

from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME, TaskResultStatus
from django.utils.crypto import get_random_string

from freshlegs.domain.errors import FreshlegsError
from freshlegs.web.wsgi import start
from freshlegs.workflows.executors import follow_parent
from freshlegs.workflows.serving import alone

MOST_ATTEMPTS_COUNT = 4
POLITENESS = 10
"""How far the work steps back behind whoever waits for a page [niceness]."""


class GaveUpError(FreshlegsError):
    """A task ended the process that did it, again and again."""


def work_off() -> None:
    """Do all that is to be done, in a process of its own, which ends with the one that began it."""
    follow_parent()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    start()
    do_tasks()


def do_tasks() -> None:
    """Put back what a kill left running, then do one task after the other until none is left."""
    from django_tasks_db.management.commands.db_worker import Worker

    with alone():
        put_back()
        Worker(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        ).run()


def put_back() -> None:
    """Have what a kill left running begun again, but not for ever."""
    from django_tasks_db.models import DBTaskResult

    for row in DBTaskResult.objects.running():
        if len(row.worker_ids) >= MOST_ATTEMPTS_COUNT:
            row.set_failed(GaveUpError())
        else:
            row.status = TaskResultStatus.READY
            row.save(update_fields=["status"])


def is_work_left() -> bool:
    """Tell whether something waits to be done, or is said to be running."""
    from django_tasks_db.models import DBTaskResult

    undone = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    return DBTaskResult.objects.filter(status__in=undone).exists()
