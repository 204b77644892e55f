"use strict";
/* Says where a slider stands while it is moved; the page works out the rest. */
document.addEventListener("input", ({ target }) => {
  const told = target.closest(".slide")?.querySelector("output");
  if (!told) return;
  const digits = { maximumFractionDigits: 2 };
  const number = new Intl.NumberFormat(document.documentElement.lang, digits).format(target.value);
  told.textContent = `${number} ${told.dataset.unit}`.trim();
});
