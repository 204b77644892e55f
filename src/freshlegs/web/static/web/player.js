"use strict";
/* Leads through a routine: counts, says what comes, and logs nothing by itself. */
(() => {
const opening = document.querySelector("[data-start]");
const player = document.querySelector("[data-player]");
if (!opening || !player) return;
const find = (name) => player.querySelector(`[data-${name}]`);
const phases = [...document.querySelectorAll("[data-phases] > li")].map(({ dataset }) => ({
  ...dataset, ms: Number(dataset.seconds) * 1000 }));
const TICK_MS = 200, NOTICE_MS = 10000, LAST_MS = 3000;
const speech = window.speechSynthesis, language = document.documentElement.lang;
const remembered = (name) => { try { return localStorage.getItem(name) !== "off"; } catch { return true; } };
const remember = (name, on) => { try { localStorage.setItem(name, on ? "on" : "off"); } catch { /* not kept */ } };
const wishes = { voice: remembered("player-voice"), buzz: remembered("player-buzz") };
const done = new Map(), first = opening.textContent;
let index = 0, passed = 0, since = null, timer = 0, announced = false, lastTick = 0, lock = null, worked = 0;

/* A voice of another company's server would be told what you do: only voices of this device. */
const ownVoices = () => speech.getVoices().filter((one) => one.lang.slice(0, 2) === language.slice(0, 2));
const hasVoice = () => {
  if (!speech || !window.SpeechSynthesisUtterance) return false;
  const voices = ownVoices();
  return !voices.length || voices.some((one) => one.localService);
};

function say(words) {
  if (!wishes.voice || !words || !hasVoice()) return;
  const told = new SpeechSynthesisUtterance(words);
  told.lang = language;
  const voice = ownVoices().find((one) => one.localService);
  if (voice) told.voice = voice;
  speech.cancel();
  speech.speak(told);
}
const buzz = (pattern) => { if (wishes.buzz && navigator.vibrate) navigator.vibrate(pattern); };

async function keepAwake() {
  if (!navigator.wakeLock || lock || since === null || document.hidden) return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
    if (since === null) letSleep();
  } catch { lock = null; }
}
function letSleep() { if (lock) lock.release(); lock = null; }

const clock = (ms) => {
  const whole = Math.ceil(ms / 1000);
  return whole < 60 ? String(whole) : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
const unit = (ms) => Math.ceil(ms / 1000) < 60 ? player.dataset.s : player.dataset.min;
const timed = (ms) => `${clock(ms)} ${unit(ms)}`;
const elapsed = () => passed + (since === null ? 0 : performance.now() - since);
const before = (place) => phases.slice(0, place).reduce((sum, one) => sum + one.ms, 0);
const whole = before(phases.length);
const nextWords = () => {
  const next = phases[index + 1];
  return player.dataset.next.replace("%(what)s", next ? next.announced : player.dataset.end);
};

function draw() {
  const phase = phases[index], here = Math.min(elapsed(), phase.ms);
  find("digits").textContent = clock(phase.ms - here);
  find("unit").textContent = unit(phase.ms - here);
  find("progress").value = (before(index) + here) / whole;
  find("left").textContent = timed(whole - before(index) - here);
}

function show() {
  const phase = phases[index];
  player.dataset.kind = phase.kind;
  find("doing").textContent = phase.title;
  player.querySelector(".note-line").textContent = phase.note;
  find("next-line").textContent = nextWords();
  for (const one of find("drawn").children) one.hidden = one.dataset.figure !== phase.figure;
  draw();
}

function enter(place, left) {
  index = place; passed = left; announced = false; lastTick = 0;
  if (since !== null) since = performance.now();
  show();
}

/* Counts a phase as done: what of it was really spent, and the set where it was its last piece. */
function finish(phase) {
  if (phase.kind !== "ready") worked += phase.ms;
  if (phase.endsTurn === "1" && phase.exercise) done.set(phase.exercise, (done.get(phase.exercise) || 0) + 1);
}

/* A tab that was hidden was asleep: every phase that went by in the meantime is passed at once. */
function tick() {
  if (since === null) return;
  let over = elapsed() - phases[index].ms, place = index;
  while (over >= 0) {
    finish(phases[place]);
    place += 1;
    if (place >= phases.length) return end();
    if (over < phases[place].ms) break;
    over -= phases[place].ms;
  }
  if (place !== index) {
    enter(place, over);
    say(phases[place].said);
    buzz(phases[place].kind === "rest" ? [120, 80, 120] : 250);
    return;
  }
  warn(-over);
  draw();
}

function warn(left) {
  const phase = phases[index];
  const next = phases[index + 1];
  if (!announced && left <= NOTICE_MS && phase.ms >= 2 * NOTICE_MS && phase.kind === "work") {
    announced = true;
    say(next ? nextWords() : "");
  }
  const second = Math.ceil(left / 1000);
  if (left <= LAST_MS && second !== lastTick) { lastTick = second; buzz(40); }
}

function run() {
  since = performance.now();
  find("pause").textContent = find("pause").dataset.pauseWords;
  delete player.dataset.still;
  clearInterval(timer);
  timer = setInterval(tick, TICK_MS);
  keepAwake();
}

function hold() {
  tick();
  if (since === null) return;
  passed = elapsed(); since = null;
  clearInterval(timer);
  if (speech) speech.cancel();
  find("pause").textContent = find("pause").dataset.resumeWords;
  player.dataset.still = "yes";
  letSleep();
}

const toggle = () => since === null ? run() : hold();

function skip() {
  if (phases[index].kind !== "ready") worked += Math.min(elapsed(), phases[index].ms);
  if (index + 1 >= phases.length) return end();
  enter(index + 1, 0);
  say(phases[index].said);
}

function back() {
  const place = elapsed() > LAST_MS || index === 0 ? index : index - 1;
  const phase = phases[place];
  if (place !== index && phase.endsTurn === "1" && done.get(phase.exercise)) done.set(phase.exercise, done.get(phase.exercise) - 1);
  if (place !== index && phase.kind !== "ready") worked = Math.max(worked - phase.ms, 0);
  enter(place, 0);
  say(phase.said);
}

function end() {
  since = null; clearInterval(timer); letSleep();
  index = 0; passed = 0;
  find("playing").hidden = true;
  find("ended").hidden = false;
  find("ended-time").textContent = timed(worked);
  fill();
  say(player.dataset.done);
  buzz([200, 100, 200, 100, 400]);
  find("ended-words").focus();
}

/* What was skipped is not logged: sets that were done, minutes that were spent. */
function fill() {
  const form = document.querySelector("[data-log]");
  if (!form) return;
  const minutes = form.elements.namedItem("minutes");
  if (minutes) minutes.value = String(Math.min(Number(minutes.value), Math.round(worked / 6000) / 10));
  for (const line of form.querySelectorAll("[data-exercise]"))
    line.querySelector("[name=sets]").value = String(done.get(line.dataset.exercise) || 0);
  find("form").append(form);
}

function start() {
  if (!find("ended").hidden) { find("ended").hidden = true; find("playing").hidden = false; done.clear(); worked = 0; }
  const isNew = index === 0 && passed === 0;
  player.showModal();
  show();
  run();
  find("pause").focus();
  if (isNew) say(phases[0].said);
}

function left() {
  if (since !== null) hold();
  const form = find("form").querySelector("form");
  if (form) document.getElementById("log").append(form);
  opening.textContent = find("ended").hidden ? opening.dataset.again : first;
}

function key(event) {
  if (!find("ended").hidden || event.target.matches("input")) return;
  if (event.key === " " && !event.target.matches("button")) { event.preventDefault(); toggle(); }
  if (event.key === "ArrowRight") { event.preventDefault(); skip(); }
  if (event.key === "ArrowLeft") { event.preventDefault(); back(); }
}

function wish(name, has) {
  const button = find(name);
  button.hidden = !has;
  button.setAttribute("aria-pressed", String(wishes[name]));
  button.onclick = () => {
    wishes[name] = !wishes[name];
    remember(`player-${name}`, wishes[name]);
    button.setAttribute("aria-pressed", String(wishes[name]));
    if (name === "voice" && !wishes.voice && speech) speech.cancel();
  };
}

opening.hidden = false;
opening.addEventListener("click", start);
player.addEventListener("keydown", key);
player.addEventListener("close", left);
for (const [name, act] of [["pause", toggle], ["skip", skip], ["back", back]]) find(name).addEventListener("click", act);
for (const one of player.querySelectorAll("[data-leave]")) one.addEventListener("click", () => player.close());
document.addEventListener("visibilitychange", () => { if (!document.hidden) { tick(); keepAwake(); } });
window.addEventListener("pagehide", () => { if (speech) speech.cancel(); letSleep(); });
wish("voice", hasVoice());
wish("buzz", Boolean(navigator.vibrate));
if (speech) speech.addEventListener?.("voiceschanged", () => { find("voice").hidden = !hasVoice(); });
})();
