"use strict";
/* A tap on a leg says a step more of how sore it is there; after the last it says nothing again. */
const STEPS = ["", "3", "6", "9"];
document.addEventListener("click", (event) => {
  const area = event.target.closest("[data-body-map] .area");
  if (!area) return;
  event.preventDefault();
  const list = area.control;
  list.value = STEPS.find((step) => Number(step) > Number(list.value)) ?? "";
  list.dispatchEvent(new Event("change", { bubbles: true }));
});
