// Single keys for those who want them, the list that lights up its map, and the map that wakes when it is asked to. Everything works without this.

const keysOff = "klynge-keys-off";
const shortcuts = document.querySelector<HTMLDialogElement>("#shortcuts");

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-list] > li > a, [data-list] tbody th a, [data-list] article h3 a")].filter(link => link.checkVisibility());
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || shortcuts?.open || localStorage.getItem(keysOff)) return;
  switch (event.key) {
    case "/": {
      // The header's field on most pages; where it is not drawn, the page's own; on a phone the way to the search page.
      const field = [...document.querySelectorAll<HTMLInputElement>("[data-search]")].find(input => input.checkVisibility());
      (field ?? document.querySelector<HTMLAnchorElement>(".search-link"))?.focus();
      break;
    }
    case "?": shortcuts?.showModal(); break;
    case "j": step(1); break;
    case "k": step(-1); break;
    case "m": {
      // The card that somebody stands on, or the case whose page this is.
      const move = (document.activeElement?.closest("[data-case]") ?? document.querySelector(".case-head"))?.querySelector<HTMLAnchorElement>("[data-move]");
      if (!move) return;
      move.click();
      break;
    }
    default: return;
  }
  event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-shortcuts]")) {
  button.hidden = false;
  button.addEventListener("click", () => shortcuts?.showModal());
}
shortcuts?.querySelector("[data-close]")?.addEventListener("click", () => shortcuts.close());
const keys = shortcuts?.querySelector<HTMLButtonElement>("[data-keys]");
function say(): void {
  if (keys) keys.textContent = (localStorage.getItem(keysOff) ? keys.dataset.on : keys.dataset.off) ?? "";
}
keys?.addEventListener("click", () => {
  if (localStorage.getItem(keysOff)) localStorage.removeItem(keysOff);
  else localStorage.setItem(keysOff, "1");
  say();
});
say();

// A menu closes when attention goes elsewhere; Esc closes it and gives the word its focus back.
const menus = document.querySelectorAll<HTMLDetailsElement>("[data-menu]");
for (const name of ["click", "focusin"] as const)
  document.addEventListener(name, event => {
    for (const menu of menus) if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
  }
});

// A form that came back with faults says so first.
document.querySelector<HTMLElement>("[data-focus]")?.focus();

// A row of the list and its number on the map are one thing.
function light(event: Event, on: boolean): void {
  const address = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-finding]")?.dataset.finding : undefined;
  if (!address) return;
  for (const pin of document.querySelectorAll(`.pin[data-finding="${CSS.escape(address)}"]`)) pin.classList.toggle("lit", on);
}
for (const [name, on] of [["focusin", true], ["focusout", false], ["mouseover", true], ["mouseout", false]] as const)
  document.addEventListener(name, event => light(event, on));

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-map-open]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const { wake } = await import(button.dataset.script!) as typeof import("./map");
    await wake(button);
    button.hidden = true;
  }, { once: true });
}

// What goes on in the background is asked for again while it does. Nothing else of the page moves, and nothing that somebody stands in.
async function follow(): Promise<void> {
  const live = document.querySelector<HTMLElement>("[data-live=on]");
  if (!live) return;
  await new Promise(later => setTimeout(later, 3000));
  if (!document.hidden && !live.contains(document.activeElement)) {
    const answer = await fetch(location.href).catch(() => null);
    const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]") : null;
    if (fresh) live.replaceWith(fresh);
  }
  await follow();
}
void follow();

// On paper a link in the text becomes a number, and its address a note at the end. Lists, tables and figures are left alone: a row says what it is, and a note's number would be read as a power.
addEventListener("beforeprint", () => {
  const notes = document.createElement("ol");
  notes.className = "link-notes";
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main p a[href]:not(.opens), main dd a[href]:not(.opens), main .bullets a[href]")) {
    if (!link.checkVisibility()) continue;
    notes.append(Object.assign(document.createElement("li"), { textContent: link.href }));
    link.insertAdjacentElement("afterend", Object.assign(document.createElement("sup"), { className: "link-note", textContent: String(notes.childElementCount) }));
  }
  document.querySelector("main")?.append(notes);
});
addEventListener("afterprint", () => {
  for (const note of document.querySelectorAll(".link-note, .link-notes")) note.remove();
});
