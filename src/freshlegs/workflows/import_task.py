"""The work that goes on behind the pages; after a kill each task is begun again."""

from __future__ import annotations

from collections.abc import Mapping

from django.tasks import TaskContext, task

from freshlegs.workflows.import_progress import import_for


@task(takes_context=True)
def bring_in(
    context: TaskContext[..., None], runner: str, uploads: Mapping[str, str], *, is_preview: bool
) -> None:
    """Import a runner's uploads (names by keys), or look into them; again changes nothing."""
    import_for(runner, context.task_result.id, tuple(uploads), is_preview=is_preview)
