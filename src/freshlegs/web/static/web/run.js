"use strict";
/* Reads a run's curves out under the pointer or by the arrow keys, and looks closer at a stretch
   that is drawn over. Without it the page shows the whole run. */
(() => {
const SVG = "http://www.w3.org/2000/svg";
const STEPS = [10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800];

function clock(seconds) {
  const whole = Math.round(seconds), two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(whole / 60) % 60, hours = Math.floor(whole / 3600);
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function mark(svg, name, kind) {
  const made = document.createElementNS(SVG, name);
  made.setAttribute("class", kind);
  svg.append(made);
  return made;
}

function panelOf(element) {
  const told = element.dataset, plot = element.querySelector(".plot");
  const values = told.values.split(",").map((text) => text === "" ? NaN : Number(text));
  const brush = mark(plot, "rect", "brush"), cross = mark(plot, "line", "cross off");
  for (const [name, value] of [["y", 0], ["height", 100], ["width", 0]]) brush.setAttribute(name, value);
  for (const [name, value] of [["y1", 0], ["y2", 100]]) cross.setAttribute(name, value);
  const pace = Number(told.pace || 0), digits = Number(told.decimals);
  const text = (value) => {
    if (Number.isNaN(value)) return "";
    const number = pace ? clock(pace / value) : (Number(value.toFixed(digits)) || 0)
      .toLocaleString(document.documentElement.lang,
        { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", "−");
    return number;
  };
  const heading = element.querySelector("h3");
  const shown = ["value", "mean"].map((kind) => {
    const made = document.createElement("span");
    made.className = kind;
    made.setAttribute("aria-hidden", "true");
    heading.append(made);
    return made;
  });
  const spoken = (value) => Number.isNaN(value) ? "" : `${told.name} ${text(value)} ${told.unit}`;
  return { plot, values, brush, cross, text, spoken, shown };
}

function begin(figure) {
  const told = figure.dataset, length = Number(told.length);
  const panels = [...figure.querySelectorAll("[data-values]")].map(panelOf);
  if (!panels.length) return;
  const count = panels[0].values.length;
  const axis = figure.querySelector(".axis"), times = axis.querySelector("svg");
  const wholeTimes = [...times.childNodes];
  const readout = figure.querySelector(".readout"), whole = figure.querySelector(".whole");
  const atLine = figure.querySelector(".read-at"), meanLine = figure.querySelector(".read-mean");
  const readAt = figure.querySelector(".clock-at"), readSpan = figure.querySelector(".clock-span");
  const here = document.querySelector(".map .here");
  const ways = [...document.querySelectorAll(".way[data-times]")].map((way) => ({
    times: way.dataset.times.split(" ").map(Number),
    points: way.getAttribute("points").split(" ").map((pair) => pair.split(",").map(Number)),
  }));
  let view = [0, count], at = -1, span = null;

  const said = (pick) => panels.map(pick).filter(Boolean).join(", ");
  const fill = (words, facts) => words.replace(/%(\w+)%/g, (_, name) => facts[name]);
  const second = (place) => place / count * length;

  function means(first, after) {
    return said((panel) => {
      const known = panel.values.slice(first, after).filter((value) => !Number.isNaN(value));
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      panel.shown[1].textContent = Number.isNaN(mean) ? "" : `⌀ ${panel.text(mean)}`;
      return panel.spoken(mean);
    });
  }

  function point(time) {
    for (const way of ways) {
      const after = way.times.findIndex((one) => one >= time);
      if (after < 0 || (after === 0 && way.times[0] > time + 1)) continue;
      const before = Math.max(after - 1, 0), gap = way.times[after] - way.times[before];
      const part = gap > 0 ? (time - way.times[before]) / gap : 0;
      return [0, 1].map((axis) => way.points[before][axis]
        + part * (way.points[after][axis] - way.points[before][axis]));
    }
    return null;
  }

  function showAt(place) {
    at = Math.min(Math.max(place, view[0]), view[1] - 1);
    const x = (at + 0.5) / count * 1000, time = second(at + 0.5);
    const values = said((panel) => panel.spoken(panel.values[at]));
    for (const panel of panels) panel.shown[0].textContent = panel.text(panel.values[at]);
    readAt.textContent = clock(time);
    for (const { cross } of panels) {
      cross.setAttribute("x1", x);
      cross.setAttribute("x2", x);
      cross.classList.remove("off");
    }
    atLine.textContent = fill(told.at, { time: clock(time), values });
    axis.setAttribute("aria-valuenow", Math.round(time));
    axis.setAttribute("aria-valuetext", atLine.textContent);
    if (here) {
      const found = point(time);
      here.classList.toggle("off", !found);
      if (found) { here.setAttribute("cx", found[0]); here.setAttribute("cy", found[1]); }
    }
  }

  function showSpan(one, other) {
    span = [Math.min(one, other), Math.max(one, other) + 1];
    for (const { brush } of panels) {
      brush.setAttribute("x", span[0] / count * 1000);
      brush.setAttribute("width", (span[1] - span[0]) / count * 1000);
    }
    readSpan.textContent = `⌀ ${clock(second(span[0]))} – ${clock(second(span[1]))}`;
    meanLine.textContent = fill(told.mean, {
      from: clock(second(span[0])), to: clock(second(span[1])), values: means(...span) });
  }

  function look(first, after) {
    view = [first, after];
    const isWhole = first === 0 && after === count;
    for (const { plot, brush } of panels) {
      plot.setAttribute("viewBox", `${first / count * 1000} 0 ${(after - first) / count * 1000} 100`);
      brush.setAttribute("width", 0);
    }
    whole.hidden = isWhole;
    if (isWhole) {
      meanLine.textContent = readSpan.textContent = "";
      for (const panel of panels) panel.shown[1].textContent = "";
    }
    if (isWhole) { times.replaceChildren(...wholeTimes); }
    else labelTimes();
    span = null;
  }

  function labelTimes() {
    const from = second(view[0]), long = second(view[1]) - from;
    const step = STEPS.find((one) => long / one < 5) || STEPS.at(-1);
    times.replaceChildren();
    for (let time = Math.ceil(from / step) * step; time < from + 0.94 * long; time += step) {
      const text = mark(times, "text", "");
      text.setAttribute("x", `${(time - from) / long * 100}%`);
      text.setAttribute("y", 16);
      if (time - from > 0.04 * long) text.setAttribute("text-anchor", "middle");
      text.textContent = clock(time);
    }
  }

  function zoom() {
    if (!span || span[1] - span[0] < 2) return;
    const [first, after] = span;
    look(first, after);
    showSpan(first, after - 1);
    for (const { brush } of panels) brush.setAttribute("width", 0);
    if (at >= 0) showAt(at);
  }

  function reset() { look(0, count); if (at >= 0) showAt(at); }

  function placeOf(event) {
    const box = panels[0].plot.getBoundingClientRect();
    const part = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.9999);
    return Math.floor(view[0] + part * (view[1] - view[0]));
  }

  let anchor = null;
  for (const { plot } of panels) {
    plot.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      anchor = placeOf(event);
      plot.setPointerCapture(event.pointerId);
      showAt(anchor);
    });
    plot.addEventListener("pointermove", (event) => {
      const place = placeOf(event);
      showAt(place);
      if (anchor !== null && (span || place !== anchor)) showSpan(anchor, place);
    });
    plot.addEventListener("pointerup", () => { anchor = null; zoom(); });
    plot.addEventListener("pointercancel", () => { anchor = null; look(...view); });
  }

  function key(event) {
    const step = Math.max(Math.round((view[1] - view[0]) / 100), 1);
    const place = at < 0 ? view[0] : at;
    const to = { ArrowLeft: place - step, ArrowRight: place + step, Home: view[0], End: view[1] - 1 }[event.key];
    if (event.key === "Escape") reset();
    else if (event.key === "Enter") { zoom(); anchor = null; }
    else if (to !== undefined) {
      if (event.shiftKey && anchor === null) anchor = place;
      showAt(to);
      if (event.shiftKey) showSpan(anchor, at);
      else anchor = null;
    } else return;
    event.preventDefault();
  }

  for (const [name, value] of [["tabindex", 0], ["role", "slider"], ["aria-label", told.place],
    ["aria-valuemin", 0], ["aria-valuemax", Math.round(length)], ["aria-valuenow", 0]])
    axis.setAttribute(name, value);
  axis.addEventListener("keydown", key);
  whole.addEventListener("click", () => { reset(); axis.focus(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") reset(); });
  readout.hidden = false;
}

for (const figure of document.querySelectorAll("[data-curves]")) begin(figure);
})();
