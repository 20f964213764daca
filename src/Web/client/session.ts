// Says five minutes before that the session ends, so that nobody is signed out while they read; what is typed is kept either way. Without this the server still keeps every draft.

const key = "klynge-session";
const box = document.querySelector<HTMLElement>("[data-session]")!;
const words = box.querySelector<HTMLElement>("[data-session-words]")!;
const stay = box.querySelector<HTMLButtonElement>("[data-session-stay]")!;
const again = box.querySelector<HTMLAnchorElement>("[data-session-again]")!;
const early = 5 * 60_000;

const began = Date.now();
const idle = Number(box.dataset.idle) * 1000;
// However much it is used, it is over then.
const last = began + Number(box.dataset.longest) * 1000;

// Whatever page of ours is used renews it for all tabs.
function seen(): void {
  try {
    localStorage.setItem(key, String(Math.min(Date.now() + idle, last)));
  } catch {
    // No store: each tab reckons for itself.
  }
  ends = Math.min(Date.now() + idle, last);
  look();
}

let ends = Math.min(began + idle, last);
let timer = 0;

function look(): void {
  clearTimeout(timer);
  const told = Number(localStorage.getItem(key));
  if (told > ends && told <= last) ends = told;
  const left = ends - Date.now();
  if (left > early) {
    box.hidden = true;
    timer = window.setTimeout(look, left - early);
    return;
  }
  const over = left <= 0;
  const minutes = Math.max(1, Math.ceil(left / 60_000));
  const said = over ? box.dataset.over! : (ends >= last ? box.dataset.last! : box.dataset.soon!).replace("{0}", String(minutes));
  if (words.textContent !== said) words.textContent = said;
  stay.hidden = over || ends >= last;
  again.hidden = !over && ends < last;
  box.hidden = false;
  if (!over) timer = window.setTimeout(look, Math.min(left, 60_000));
}

stay.addEventListener("click", async () => {
  const answer = await fetch(box.dataset.session!, { redirect: "error", cache: "no-store" }).catch(() => null);
  if (answer?.ok) seen();
  else {
    ends = Date.now();
    look();
  }
});

// What doors keep on this device for whoever stands at them is not for the next person. Ticks that are not sent yet stay: they are lost otherwise.
async function forgetDoors(): Promise<void> {
  await Promise.all((await caches.keys()).filter(name => name.startsWith("klynge-door")).map(name => caches.delete(name)));
  if (!(await indexedDB.databases()).some(each => each.name === "klynge-door")) return;
  await new Promise<void>(done => {
    const asked = indexedDB.open("klynge-door");
    asked.onerror = () => done();
    asked.onsuccess = () => {
      const told = asked.result.transaction("told", "readwrite");
      told.oncomplete = told.onabort = () => done();
      told.objectStore("told").clear();
    };
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign-out]")) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    dispatchEvent(new Event("klynge-leaving"));
    // Without https there is no such store, and nothing in it. Nobody is kept signed in by a store that does not answer.
    void Promise.race([forgetDoors(), new Promise(done => setTimeout(done, 10_000))]).catch(() => undefined).finally(() => form.submit());
  });
}

addEventListener("klynge-seen", seen);
addEventListener("storage", event => { if (event.key === key) look(); });
// A machine that slept has no timers that ran.
document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
seen();

export {};
