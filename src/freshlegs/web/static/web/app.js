"use strict";
/* Says so when the server does not answer; everything else works without scripts. */
const trouble = document.getElementById("trouble");
for (const failed of ["htmx:sendError", "htmx:timeout"])
  document.addEventListener(failed, () => { trouble.hidden = false; trouble.scrollIntoView({ block: "center" }); });
document.addEventListener("htmx:beforeSwap", () => { trouble.hidden = true; });
