"""Keeps what must not be lost and gives it back in the words of the field.

Truth is the original files and an append-only log; the rest is derived and can be rebuilt.
Whatever writes starts Django (about 0.2 s), and so does `opening`; questions to a home that
`opening_to_read.open_to_read` gave do not. A caller that must stay instant imports all of these
inside its function. Everything takes the `Home` that was opened.

opening     open_home(path=None, *, runner="me", database_url=None) -> Home
opening_to_read
            open_to_read(path=None, *, runner="me") -> Home  for history, diary, answers, profile
batches     begin_batch(home, paths) -> str                 raises BusyError
            keep(home, batch, items: Sequence[Kept], parcel=None) -> tuple[Skip, ...]
                                                             one chunk, all or nothing; gives
                                                             what had to be refused
            keep_tables(home, batch, imported: Imported) -> None
            finish_batch(home, batch) -> None                regroups; drops an empty batch;
                                                             call it in a `finally`
            undo_batch(home, batch) -> None                  raises NotFoundError
            batches(home) -> tuple[Batch, ...]
contents    contents(home, batch) -> Mapping[kind, count]
parcels     write_parcel(desk, name, items) -> Parcel       what a worker does before `keep`
            without_contents(item: Kept) -> Kept            what travels beside it
recordings  known_digests(home) -> frozenset[str]
            whereabouts(home) -> Mapping[digest, run keys]   after finish_batch
            recordings_light(home) -> tuple[Recording, ...]  without streams and features
reading     streams(home, key, columns=STREAM_NAMES) -> Streams    key of a run
            column(home, name, first_day=None, last_day=None) -> Mapping[run key, values]
diary       log_diary, edit_diary, delete_diary, diary
answers     log_answers(home, day, answers) -> int, undo_answers(home, number), answers(home)
profile     profile(home), set_profile(home, changes)
gear        gear(home), set_gear(home, gear)
decisions   delete_run(home, key), join_runs(home, keys), part_run(home, key)
history     history(home) -> History
learnt      learnt, keep_learnt, forget_learnt               what a fit taught; derived
rebuild     rebuild(home, redo)
dump        dump(home) -> str                                everything, as sorted lines
"""
