"use strict";
/* Sends files in slices, so that a cut connection or a reload goes on where it stopped. */
const send = document.getElementById("send");
const start = document.getElementById("start");
const drop = document.getElementById("drop");
const trouble_said = document.getElementById("send-trouble");
const chooser = send.querySelector("input[type=file]");
const token = send.querySelector("input[name=csrfmiddlewaretoken]").value;
const AGAIN_MS = 2000;
const pause = (duration_ms) => new Promise((done) => setTimeout(done, duration_ms));

class Refused extends Error {}

function say(sentence) {
  trouble_said.textContent = sentence;
  trouble_said.hidden = !sentence;
}

/* Gives what the server answers; undefined where it does not answer or asks to be asked again. */
async function ask(address, body, headers) {
  let response;
  try {
    response = await fetch(address, { method: "POST", body, headers: { "X-CSRFToken": token, ...headers } });
  } catch {
    return undefined;
  }
  if (response.ok) return response.json();
  if (response.status === 409 || response.status === 503) return undefined;
  const told = await response.json().catch(() => ({ sentence: response.statusText }));
  throw new Refused(told.sentence);
}

function announce(file) {
  const about = new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified });
  return ask(send.dataset.announce, about);
}

/* Asks how much is there, sends the next slice, and begins again from what is there if that fails. */
async function deliver(file, show) {
  let here;
  while (!here || !here.is_whole) {
    here = here || (await announce(file));
    if (here) show(here.received_bytes);
    if (here && !here.is_whole) {
      const slice = file.slice(here.received_bytes, here.received_bytes + here.slice_bytes);
      const headers = { "Upload-Offset": String(here.received_bytes), "Content-Type": "application/octet-stream" };
      here = await ask(`${send.dataset.announce}${here.key}/`, slice, headers);
      if (here) show(here.received_bytes);
    }
    say(here ? "" : send.dataset.gone);
    if (!here) await pause(AGAIN_MS);
  }
  return here.key;
}

function listed(file) {
  const row = document.getElementById("one-file").content.firstElementChild.cloneNode(true);
  const bar = row.querySelector("progress");
  row.querySelector(".sent-name").textContent = file.name;
  bar.setAttribute("aria-label", file.name);
  document.getElementById("sending").append(row);
  return (received_bytes) => {
    bar.value = file.size ? received_bytes / file.size : 1;
    row.querySelector(".sent-part").textContent = `${Math.floor(100 * bar.value)} % ${send.dataset.sent}`;
  };
}

function put_in(form, name, value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}

async function deliver_all(files, wish) {
  document.getElementById("sending").replaceChildren();
  const shown = files.map(listed);
  for (const button of send.querySelectorAll("button")) button.disabled = true;
  const refused = [];
  for (const [index, file] of files.entries()) {
    try {
      put_in(start, "key", await deliver(file, shown[index]));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push(`${file.name}: ${error.message}`);
    }
  }
  for (const button of send.querySelectorAll("button")) button.disabled = false;
  say(refused.join(" "));
  if (refused.length) return;
  put_in(start, wish, "1");
  start.submit();
}

send.addEventListener("submit", (event) => {
  event.preventDefault();
  const wish = event.submitter && event.submitter.name === "look" ? "look" : "import";
  deliver_all([...chooser.files], wish);
});
for (const name of ["dragenter", "dragover"])
  drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
for (const name of ["dragleave", "drop"])
  drop.addEventListener(name, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) chooser.files = event.dataTransfer.files;
});
