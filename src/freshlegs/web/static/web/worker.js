"use strict";
/* Answers when freshlegs does not: with pages that say nothing of anybody. TOLD stands above. */
const NAVIGATION_MS = 8000;

async function keep() {
  const kept = await caches.open(TOLD.version);
  await kept.addAll(TOLD.keeps.map((address) => new Request(address, { cache: "reload" })));
  await self.skipWaiting();
}

async function forget() {
  const others = (await caches.keys()).filter((name) => name.startsWith("freshlegs-") && name !== TOLD.version);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(NAVIGATION_MS) });
  } catch {
    const isNow = new URL(request.url).pathname === TOLD.now;
    return await caches.match(isNow ? TOLD.now : TOLD.offline);
  }
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forget()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (request.url.includes("/static/")) event.respondWith(file(request));
});
