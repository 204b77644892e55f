"use strict";
/* Keeps check-ins on this phone while freshlegs cannot be reached, and sends each of them once.
   A check-in gets its code when it is made: the server keeps no code twice. */
(() => {
  const told = document.currentScript.dataset;
  const RUNNER = "freshlegs-runner";

  const store = new Promise((resolve, reject) => {
    const asked = indexedDB.open("freshlegs", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("waiting", { keyPath: "code" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

  async function waiting(mode, ask) {
    const change = (await store).transaction("waiting", mode);
    const asked = ask(change.objectStore("waiting"));
    return new Promise((resolve, reject) => {
      change.oncomplete = () => resolve(asked.result);
      change.onabort = () => reject(change.error);
    });
  }
  const all = async () => (await waiting("readonly", (rows) => rows.getAll())).sort((a, b) => (a.at < b.at ? -1 : 1));
  const put = (row) => waiting("readwrite", (rows) => rows.put(row));
  const drop = (code) => waiting("readwrite", (rows) => rows.delete(code));

  const two = (number) => String(number).padStart(2, "0");

  async function keep(form, code) {
    const now = new Date(), fields = new URLSearchParams(new FormData(form));
    fields.delete("csrfmiddlewaretoken");
    if (!fields.get("day")) fields.set("day", `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
    fields.set("time", `${two(now.getHours())}:${two(now.getMinutes())}`);
    await put({ code, at: now.toISOString(), fields: String(fields), runner: localStorage.getItem(RUNNER) });
    await show();
  }

  async function send(row, door) {
    const body = new URLSearchParams(row.fields);
    body.set("code", row.code);
    const headers = { "X-CSRFToken": door.token, Accept: "application/json" };
    const answer = await fetch(door.to, { method: "POST", body, headers, redirect: "error" });
    const said = await answer.json();
    if (said.kept === row.code) return drop(row.code);
    if (said.refused) return put({ ...row, refused: said.refused });
  }

  /* One page at a time sends; another tab would only send what the server then knows already. */
  const flush = () => navigator.locks ? navigator.locks.request("freshlegs-sending", sendAll) : sendAll();

  async function sendAll() {
    const rows = (await all()).filter((row) => !row.refused);
    if (!rows.length) return;
    const door = await (await fetch(told.token, { headers: { Accept: "application/json" }, redirect: "error" })).json();
    for (const row of rows) if (row.runner === null || row.runner === String(door.runner)) await send(row, door);
    await show();
    if (!(await all()).length) document.querySelector("[data-sent]")?.removeAttribute("hidden");
  }

  async function show() {
    const box = document.querySelector("[data-waiting]");
    if (!box) return;
    const rows = await all(), list = box.querySelector("ul"), line = box.querySelector("template");
    list.replaceChildren(...rows.map((row) => {
      const drawn = line.content.cloneNode(true), fields = new URLSearchParams(row.fields);
      drawn.querySelector("time").textContent = new Date(row.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
      drawn.querySelector("b").textContent = fields.has("heaviness") ? `${fields.get("heaviness")}/10` : "–";
      drawn.querySelector("small").textContent = row.refused ?? "";
      drawn.querySelector("button").addEventListener("click", async () => { await drop(row.code); await show(); });
      return drawn;
    }));
    box.hidden = !rows.length;
  }

  const tryIt = () => flush().catch(() => show());

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-queue]")) return;
    event.preventDefault();
    keep(event.target, crypto.randomUUID()).then(() => { event.target.reset(); scrollTo(0, 0); return tryIt(); });
  });
  /* What was sent may have arrived although no answer came: it keeps its code. */
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    if (!detail.elt.matches("form[data-check-in]") || !crypto.randomUUID) return;
    detail.elt.dataset.code = detail.parameters.code = crypto.randomUUID();
  });
  document.addEventListener("htmx:sendError", ({ detail }) => {
    const form = detail.elt, { code } = form.dataset;
    if (code) keep(form, code).then(() => document.querySelector("[data-waiting]")?.scrollIntoView({ block: "center" }));
  });
  addEventListener("online", tryIt);
  addEventListener("load", () => {
    if (told.runner) localStorage.setItem(RUNNER, told.runner);
    if ("serviceWorker" in navigator) navigator.serviceWorker.register(told.worker, { scope: told.scope }).catch(() => {});
    show().then(tryIt);
  });
})();
