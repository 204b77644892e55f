"use strict";
/* Draws the charts of a page with Vega. What it says in words it takes from the chart's table. */
(() => {
  const page = document.getElementById("charts");
  const data = JSON.parse(document.getElementById("charts-data").textContent);
  const drawn = [];
  let shifts = [];

  const nearest = (rows, moment) =>
    rows.reduce((best, row, at) => Math.abs(row.middle - moment) < Math.abs(rows[best].middle - moment) ? at : best, 0);

  function read(one, at) {
    const cells = [...one.lines[one.lines.length - 1 - at].cells].map((cell) => cell.textContent);
    one.at = at;
    one.words.textContent = cells.filter((words) => words !== "–").join(" · ");
    one.view.data("cursor", [one.rows[at]]).runAsync();
  }

  function listen(one) {
    const place = (event) => event.clientX - one.box.querySelector("svg").getBoundingClientRect().left - one.view.origin()[0];
    one.box.addEventListener("pointermove", (event) => read(one, nearest(one.rows, +one.view.scale("x").invert(place(event)))));
    one.box.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
      if (!step) return;
      event.preventDefault();
      read(one, Math.min(Math.max((one.at ?? one.rows.length) + step, 0), one.rows.length - 1));
    });
  }

  function mark(one) {
    const last = one.rows[one.rows.length - 1].after;
    one.view.data("shifts", shifts.filter(({ day }) => day >= one.rows[0].day && day <= last)).runAsync();
  }

  async function draw(card, told) {
    const box = card.querySelector(".drawn"), rows = data[card.dataset.rows];
    box.hidden = false;
    const { view } = await vegaEmbed(box, { ...told.charts[card.dataset.chart], datasets: { points: rows, shifts: [], cursor: [] } }, {
      ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip: false,
      logLevel: 1, /* errors alone: that there are no shifts is nothing to warn of */
      formatLocale: told.numbers, timeFormatLocale: told.times,
    });
    box.querySelector("svg").setAttribute("aria-hidden", "true"); /* its box has the words */
    const one = { box, rows, view, words: card.querySelector(".read"), lines: card.querySelectorAll(".twin tbody tr") };
    drawn.push(one);
    listen(one);
    mark(one);
  }

  function learn() {
    const told = document.querySelector("[data-shifts]");
    if (!told || shifts.length) return;
    shifts = told.dataset.shifts.split(" ").filter(Boolean).map((day) => ({ day: +day }));
    drawn.forEach(mark);
  }

  /* Vega is large, and made when it is first asked for: the page does not wait for it. */
  const settled = () => document.readyState === "complete" ? Promise.resolve() : new Promise((go) => addEventListener("load", go, { once: true }));
  const loaded = (address) => new Promise((go, stop) => document.head.append(Object.assign(document.createElement("script"), { src: address, onload: go, onerror: stop })));

  document.addEventListener("htmx:afterSettle", learn);
  (async () => {
    await settled();
    const [answer] = await Promise.all([fetch(page.dataset.specifications), loaded(page.dataset.program)]);
    const told = await answer.json();
    performance.mark("charts-begin");
    for (const card of page.querySelectorAll("[data-chart]")) await draw(card, told);
    performance.measure("charts", "charts-begin");
    page.dataset.drawn = drawn.length;
  })();
})();
