// Keeps one door's page, and the files that it is drawn with, so that it can be opened without a network. It has that page for its scope, and touches no other.

type Reach = { registration: { scope: string }; skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Asked = Lasting & { data: { page: string; files: string[]; fresh: boolean }; source: { postMessage(said: string): void } | null };

const here = self as unknown as Reach;
const page = new URL(here.registration.scope).pathname;
const place = `klynge-door ${page}`;
const patience = 6_000;

// The newest page that can be had; the kept one when the network is gone, too slow, or the server does not answer as it should.
async function open(request: Request): Promise<Response> {
  const cache = await caches.open(place);
  const fresh = fetch(request).then(async answer => {
    // A page that was asked for one guest, or for a part of the list, is not the door's page.
    if (answer.ok && !answer.redirected && !new URL(request.url).search) await cache.put(page, answer.clone());
    // Who may no longer stand at the door no longer has its list.
    if (answer.status === 403 || answer.status === 404) await cache.delete(page);
    if (answer.status >= 500) throw new Error(String(answer.status));
    return answer;
  });
  const slow = new Promise<undefined>(done => setTimeout(done, patience));
  const first = await Promise.race([fresh.catch(() => undefined), slow]);
  return first ?? await cache.match(page) ?? await fresh;
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(place);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

async function keep(files: string[], fresh: boolean): Promise<void> {
  const cache = await caches.open(place);
  // The page that is open came by us, and is kept already.
  if (!fresh || !await cache.match(page)) {
    const answer = await fetch(page, { cache: "no-store" });
    if (answer.ok && !answer.redirected) await cache.put(page, answer);
  }
  await Promise.all(files.map(async each => { if (!await cache.match(each)) await cache.add(each); }));
  // Files of an earlier version.
  for (const kept of await cache.keys()) if (new URL(kept.url).pathname !== page && !files.includes(kept.url)) await cache.delete(kept);
}

self.addEventListener("install", event => (event as Lasting).waitUntil(here.skipWaiting()));
self.addEventListener("activate", event => (event as Lasting).waitUntil(here.clients.claim()));

self.addEventListener("message", event => {
  const asked = event as unknown as Asked;
  if (asked.data.page === page) asked.waitUntil(keep(asked.data.files, asked.data.fresh).then(() => asked.source?.postMessage("kept")));
});

self.addEventListener("fetch", event => {
  const { request } = event as Fetching;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate" && address.pathname === page) (event as Fetching).respondWith(open(request));
  else if (address.pathname.startsWith("/assets/")) (event as Fetching).respondWith(file(request));
});

export {};
