"use strict";
/* Says beside a line what was done last time, as soon as an exercise is chosen. */
document.addEventListener("input", (event) => {
  if (event.target.name !== "exercise") return;
  const line = event.target.closest(".set");
  const options = line && document.querySelectorAll("#exercises option");
  if (!options) return;
  const found = [...options].find((one) => one.value === event.target.value);
  line.querySelector("[data-last]").textContent = found ? found.textContent : "";
});
