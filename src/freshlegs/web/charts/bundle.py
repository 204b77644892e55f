"""The program that draws charts in the browser: Vega, Vega-Lite and Vega-Embed as one file.

It comes with the package vl-convert-python, which puts it together on this machine; nothing is
fetched. Vega, Vega-Lite and Vega-Embed are under the BSD licence (3-Clause), what they contain is
under that, MIT or ISC. It is made once for each release and kept, compressed, in the runner's
folder, from which it may be deleted at any time.
"""

from __future__ import annotations

import gzip
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from threading import Lock

SNIPPET = "window.vegaEmbed = vegaEmbed;"
NOTICE = (
    "/* Vega, Vega-Lite and Vega-Embed (c) University of Washington Interactive Data Lab and"
    " contributors, BSD 3-Clause; see https://vega.github.io */\n"
)
_making = Lock()


def digest() -> str:
    """Name the release, so that an address changes with what it gives."""
    made_of = f"{version('vl-convert-python')}\n{SNIPPET}\n{NOTICE}"
    return sha256(made_of.encode()).hexdigest()[:12]


def bundle(folder: Path) -> bytes:
    """Give the program, compressed by gzip; the first time it is made, which takes two seconds."""
    kept = folder / f"vega-{digest()}.js.gz"
    with _making:
        if not kept.is_file():
            _keep(kept, _elsewhere())
    return kept.read_bytes()


def made() -> bytes:
    """Put the program together and compress it."""
    import vl_convert

    text = NOTICE + vl_convert.javascript_bundle(SNIPPET)
    return gzip.compress(text.encode(), 9, mtime=0)


def _elsewhere() -> bytes:
    """Make it in a process of its own, which takes the 130 MB that it needs along when it ends."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(made).result()


def _keep(path: Path, content: bytes) -> None:
    """Write it whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_suffix(".part")
    begun.write_bytes(content)
    begun.replace(path)
