// Keeps the door going when the network is gone: each tick is written to the phone's own disk before it is shown, with an id of its own, and sent when it can be.
// Sent twice it is one; what two phones tell is one list. Without this script the page is plain forms.

type Note = { id: string; gathering: string; kind: "came" | "walked-in" | "taken-back"; at: string; signUp?: string; name?: string; organisation?: string; event?: string; refused?: string };
type WalkIn = { id: string; name: string; organisation: string };
type Told = { gathering: string; at: number; came: Record<string, string[]>; walkIns: WalkIn[] };
type Answer = { at: number; kept: string[]; refused: { id: string; says: string }[]; came: Record<string, string[]>; walkIns: WalkIn[] };
type Words = Record<"allSent" | "ready" | "waiting" | "signedOut" | "refused" | "forget" | "tick" | "met" | "unknownCode" | "noCamera", string>;

const most = 200;
const askAgain = 15_000;
const doubleTap = 600;
const underTheThumb = 1_000;

// Random on every page, also one that is not under https, where randomUUID is not to be had.
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll("-", " ");
}

// The phone's own disk. Strict: what is said to be kept is there after the battery is empty.
class Disk {
  constructor(readonly db: IDBDatabase) {}

  static open(): Promise<Disk> {
    return new Promise((done, failed) => {
      const asked = indexedDB.open("klynge-door", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("notes", { keyPath: "id" }).createIndex("gathering", "gathering");
        asked.result.createObjectStore("told", { keyPath: "gathering" });
      };
      asked.onsuccess = () => done(new Disk(asked.result));
      asked.onerror = () => failed(asked.error);
    });
  }

  write(change: (notes: IDBObjectStore, told: IDBObjectStore) => void): Promise<void> {
    return new Promise((done, failed) => {
      const transaction = this.db.transaction(["notes", "told"], "readwrite", { durability: "strict" });
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => failed(transaction.error);
      change(transaction.objectStore("notes"), transaction.objectStore("told"));
    });
  }

  read<T>(ask: (notes: IDBObjectStore, told: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((done, failed) => {
      const transaction = this.db.transaction(["notes", "told"], "readonly");
      const asked = ask(transaction.objectStore("notes"), transaction.objectStore("told"));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }
}

class Door {
  readonly gathering: string;
  readonly words: Words;
  readonly state: HTMLElement;
  came = new Map<string, Set<string>>();
  walkIns = new Map<string, WalkIn>();
  notes: Note[] = [];
  refused: Note[] = [];
  toldAt: number;
  sending = false;
  again = false;
  signedOut = false;
  leaving = false;
  ready = false;
  readonly pressed = new Map<string, number>();
  readonly turned = new Map<string, number>();

  constructor(readonly root: HTMLElement, readonly disk: Disk) {
    this.gathering = root.dataset.door!;
    this.words = JSON.parse(root.dataset.words!) as Words;
    this.state = root.querySelector("[data-door-state]")!;
    this.toldAt = Number(root.dataset.at);
    for (const row of this.rows()) {
      if (row.dataset.guest) this.came.set(row.dataset.guest, new Set((row.dataset.ticks ?? "").split(" ").filter(id => id)));
      else this.walkIns.set(row.dataset.walkIn!, { id: row.dataset.walkIn!, name: row.querySelector("[data-name]")!.textContent!, organisation: row.querySelector("[data-organisation]")!.textContent! });
    }
  }

  static async begin(root: HTMLElement): Promise<void> {
    const door = new Door(root, await Disk.open());
    // A page from the phone's own store is older than what we were told since.
    const told = await door.disk.read<Told | undefined>((_, told) => told.get(door.gathering));
    if (told && told.at > door.toldAt) door.take(told);
    await door.load();
    door.listen();
    door.draw();
    root.dataset.awake = "";
    void door.send();
    setInterval(() => { if (!document.hidden) void door.send(); }, askAgain);
    addEventListener("online", () => void door.send());
    addEventListener("klynge-leaving", () => { door.leaving = true; });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) void door.send(); });
    void door.keepPage();
  }

  rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[data-door-form] li")];
  }

  async load(): Promise<void> {
    const all = await this.disk.read<Note[]>(notes => notes.index("gathering").getAll(this.gathering));
    this.notes = all.filter(note => !note.refused).sort((one, other) => one.at.localeCompare(other.at));
    this.refused = all.filter(note => note.refused);
  }

  take(told: { at: number; came: Record<string, string[]>; walkIns: WalkIn[] }): void {
    this.toldAt = told.at;
    this.came = new Map(Object.entries(told.came).map(([guest, events]) => [guest, new Set(events)]));
    this.walkIns = new Map(told.walkIns.map(one => [one.id, one]));
  }

  // Who has come by what we were told and by what this phone has noted since.
  merged(): { came: Map<string, Set<string>>; walkIns: Map<string, WalkIn> } {
    const back = new Set(this.notes.filter(note => note.kind === "taken-back").map(note => note.event!));
    const came = new Map([...this.came].map(([guest, events]) => [guest, new Set([...events].filter(id => !back.has(id)))]));
    const walkIns = new Map([...this.walkIns].filter(([id]) => !back.has(id)));
    for (const note of this.notes) {
      if (back.has(note.id)) continue;
      if (note.kind === "came") came.set(note.signUp!, (came.get(note.signUp!) ?? new Set()).add(note.id));
      if (note.kind === "walked-in") walkIns.set(note.id, { id: note.id, name: note.name!, organisation: note.organisation! });
    }
    return { came, walkIns };
  }

  listen(): void {
    for (const form of this.root.querySelectorAll<HTMLFormElement>("[data-door-form]")) {
      form.addEventListener("submit", event => {
        const row = (event.submitter as HTMLElement | null)?.closest<HTMLElement>("li");
        if (!row) return;
        event.preventDefault();
        void this.press(row);
      });
    }
    const add = this.root.querySelector<HTMLFormElement>("form[data-door-walk-in]");
    add?.addEventListener("submit", event => {
      const [name, organisation] = ["name", "organisation"].map(field => (add.elements.namedItem(field) as HTMLInputElement).value.trim());
      if (!name) return;   // the server says what is wrong
      event.preventDefault();
      void this.note({ kind: "walked-in", name, organisation }).then(() => {
        add.reset();
        (add.elements.namedItem("name") as HTMLInputElement).focus();
      });
    });
    const search = this.root.querySelector<HTMLFormElement>("[data-door-search]");
    search?.addEventListener("submit", event => event.preventDefault());
    search?.addEventListener("input", () => this.find((search.elements.namedItem("q") as HTMLInputElement).value));
    const code = new URLSearchParams(location.search).get("code");
    if (code && !this.root.querySelector("[data-door-scanned]")) this.found(code);
    this.scanner();
  }

  // A second tap of an eager thumb takes nothing back, and neither does one that was on its way when another phone's tick came in.
  async press(row: HTMLElement): Promise<void> {
    const key = row.dataset.guest ?? row.dataset.walkIn!;
    const now = performance.now();
    if (now - (this.pressed.get(key) ?? -doubleTap) < doubleTap || now - (this.turned.get(key) ?? -underTheThumb) < underTheThumb) return;
    this.pressed.set(key, now);
    const merged = this.merged();
    const events = row.dataset.guest ? [...merged.came.get(row.dataset.guest) ?? []] : merged.walkIns.has(key) ? [key] : [];
    // Who pressed meant what they saw. Another phone has ticked them, or taken the tick back, since that was drawn: then this is done already.
    if ((row.querySelector("button")!.getAttribute("aria-pressed") === "true") !== events.length > 0) this.draw();
    else if (events.length === 0 && row.dataset.guest) await this.note({ kind: "came", signUp: row.dataset.guest });
    else await this.note(...events.map(event => ({ kind: "taken-back" as const, event })));
  }

  async note(...facts: Omit<Note, "id" | "gathering" | "at">[]): Promise<void> {
    const made = facts.map(fact => ({ ...fact, id: newId(), gathering: this.gathering, at: new Date().toISOString() }));
    await this.disk.write(notes => { for (const note of made) notes.add(note); });
    this.notes.push(...made);
    this.draw();
    void this.send();
  }

  async send(): Promise<void> {
    this.again = true;
    if (this.sending) return;
    this.sending = true;
    try {
      while (this.again) {
        this.again = false;
        await this.load();   // another page of this phone may have noted or sent
        const answer = await this.post(this.notes.slice(0, most));
        if (!answer) break;
        this.signedOut = false;
        await this.disk.write((notes, told) => {
          for (const id of answer.kept) notes.delete(id);
          for (const { id, says } of answer.refused) {
            const note = this.notes.find(each => each.id === id);
            if (note) notes.put({ ...note, refused: says } satisfies Note);
          }
          // Who signs out has had the list taken off this phone: an answer that was on its way puts none back.
          if (!this.leaving) told.put({ gathering: this.gathering, at: answer.at, came: answer.came, walkIns: answer.walkIns } satisfies Told);
        });
        this.take(answer);
        await this.load();
        if (this.notes.length > 0) this.again = true;
      }
    } finally {
      this.sending = false;
      this.draw();
    }
  }

  async post(notes: Note[], fresh = false): Promise<Answer | null> {
    const token = this.root.querySelector<HTMLInputElement>("input[name=token]");
    const said = notes.map(({ gathering: _, ...note }) => note);
    try {
      const body = new URLSearchParams({ token: token?.value ?? "", notes: said.length ? JSON.stringify(said) : "", sent: new Date().toISOString() });
      const answer = await fetch(this.root.dataset.send!, { method: "POST", body, redirect: "error", headers: { Accept: "application/json" } });
      if (answer.ok) return await answer.json() as Answer;
      if (answer.status !== 400 && answer.status !== 403) return null;
      if (!fresh && await this.renew()) return await this.post(notes, true);
      this.signedOut = true;
    } catch {
      // No network, or it broke before the answer came: all of it is sent again, and counts once.
    }
    return null;
  }

  // The page lay open, or in store, longer than its token holds: another one is on a fresh page.
  async renew(): Promise<boolean> {
    const answer = await fetch(this.root.dataset.page!, { cache: "no-store", redirect: "error" });
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLInputElement>("[data-door] input[name=token]")?.value;
    if (!fresh) return false;
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input[name=token]")) field.value = fresh;
    return true;
  }

  // What can never be kept stays on the phone until somebody has read it.
  drawRefused(): void {
    const box = this.root.querySelector<HTMLElement>("[data-door-refused]")!;
    box.hidden = this.refused.length === 0;
    box.replaceChildren(Object.assign(document.createElement("p"), { textContent: this.words.refused }), ...this.refused.map(note => {
      const who = note.name ?? this.root.querySelector(`li[data-guest="${CSS.escape(note.signUp ?? "")}"] [data-name]`)?.textContent ?? "";
      const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: this.words.forget });
      button.addEventListener("click", async () => {
        await this.disk.write(notes => { notes.delete(note.id); });
        await this.load();
        this.draw();
      });
      const line = document.createElement("p");
      line.append(who ? `${who}: ${note.refused} ` : `${note.refused} `, button);
      return line;
    }));
  }

  draw(): void {
    const { came, walkIns } = this.merged();
    const list = this.root.querySelector<HTMLElement>("[data-door-walk-ins]")!;
    for (const row of list.querySelectorAll<HTMLElement>("li")) if (!walkIns.has(row.dataset.walkIn!)) row.remove();
    for (const one of walkIns.values()) if (!list.querySelector(`[data-walk-in="${one.id}"]`)) list.querySelector("ul")!.append(this.rowOf(one));
    list.hidden = walkIns.size === 0;
    for (const row of this.rows()) {
      const here = row.dataset.guest ? (came.get(row.dataset.guest)?.size ?? 0) > 0 : true;
      const button = row.querySelector<HTMLButtonElement>("button")!;
      const key = row.dataset.guest ?? row.dataset.walkIn!;
      if (button.getAttribute("aria-pressed") !== String(here) && performance.now() - (this.pressed.get(key) ?? -underTheThumb) > underTheThumb) this.turned.set(key, performance.now());
      button.setAttribute("aria-pressed", String(here));
      button.querySelector("[data-says]")!.textContent = here ? `✓ ${this.words.met}` : this.words.tick;
    }
    const count = [...came.values()].filter(events => events.size > 0).length + walkIns.size;
    const counter = this.root.querySelector<HTMLElement>("[data-door-count]")!;
    const says = this.root.dataset.count!.replace("{0}", String(count)).replace("{1}", this.root.dataset.awaited!);
    if (counter.textContent !== says) counter.textContent = says;
    this.drawRefused();
    const waiting = this.notes.length;
    this.state.dataset.waiting = String(waiting);
    this.state.textContent = waiting > 0 ? (this.signedOut ? this.words.signedOut : this.words.waiting).replace("{0}", String(waiting)) : this.words.allSent + (this.ready ? ` ${this.words.ready}` : "");
  }

  rowOf(one: WalkIn): HTMLElement {
    const row = (this.root.querySelector<HTMLTemplateElement>("template[data-door-row]")!.content.firstElementChild!.cloneNode(true)) as HTMLElement;
    row.dataset.walkIn = one.id;
    row.dataset.find = folded(`${one.name} ${one.organisation}`);
    row.querySelector("[data-name]")!.textContent = one.name;
    row.querySelector("[data-organisation]")!.textContent = one.organisation;
    row.querySelector("button .sr-only")!.textContent = `: ${one.name}`;
    return row;
  }

  find(text: string): void {
    const parts = folded(text).split(/\s+/).filter(part => part);
    let hits = 0;
    for (const row of this.root.querySelectorAll<HTMLElement>("[data-door-list] li")) {
      const words = `${row.dataset.find} ${row.dataset.code?.toLowerCase()}`.split(/\s+/);
      row.hidden = !parts.every(part => words.some(word => word.startsWith(part)));
      if (!row.hidden) hits++;
    }
    this.root.querySelector<HTMLElement>("[data-door-nobody]")!.hidden = hits > 0 || parts.length === 0;
  }

  // A code leads to its guest's row; nobody is ticked before a person has pressed.
  found(code: string): boolean {
    const row = this.root.querySelector<HTMLElement>(`[data-door-list] li[data-code="${CSS.escape(code.toUpperCase())}"]`);
    if (!row) {
      this.state.textContent = this.words.unknownCode;
      return false;
    }
    row.hidden = false;
    row.scrollIntoView({ block: "center" });
    row.querySelector("button")!.focus();
    return true;
  }

  scanner(): void {
    const Detector = (window as unknown as { BarcodeDetector?: new (options: { formats: string[] }) => { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> } }).BarcodeDetector;
    const button = this.root.querySelector<HTMLButtonElement>("[data-door-scan]");
    const dialog = this.root.querySelector<HTMLDialogElement>("[data-door-camera]");
    if (!Detector || !button || !dialog || !navigator.mediaDevices) return;
    const video = dialog.querySelector("video")!;
    const says = dialog.querySelector<HTMLElement>("[data-door-camera-says]")!;
    let stream: MediaStream | null = null;
    button.hidden = false;
    dialog.querySelector("[data-door-close]")!.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
      stream = null;
    });
    button.addEventListener("click", async () => {
      says.textContent = "";
      dialog.showModal();
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        video.srcObject = stream;
        await video.play();
        const detector = new Detector({ formats: ["qr_code"] });
        while (dialog.open) {
          const [seen] = await detector.detect(video);
          if (seen && !seen.rawValue.includes(`/${this.gathering}/`)) says.textContent = this.words.unknownCode;
          else if (seen) {
            const code = new URL(seen.rawValue, location.href).searchParams.get("code") ?? "";
            dialog.close();
            this.found(code);
          }
          await new Promise(next => setTimeout(next, 150));
        }
      } catch {
        says.textContent = this.words.noCamera;
      }
    });
  }

  // A worker for this page alone keeps it on the phone, and lets go of it two days after the end.
  async keepPage(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    const scope = this.root.dataset.page!;
    const byWorker = navigator.serviceWorker.controller !== null;
    // By the clock of the server that drew the page: the phone's own may be years off.
    if (Number(this.root.dataset.at) > Number(this.root.dataset.until)) {
      if (this.notes.length === 0) {
        await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
        await caches.delete(`klynge-door ${scope}`);
        await this.disk.write((_, told) => { told.delete(this.gathering); });
      }
      return;
    }
    navigator.serviceWorker.addEventListener("message", event => {
      if (event.data !== "kept") return;
      this.ready = true;
      this.root.dataset.kept = "";
      this.draw();
    });
    try {
      const registration = await navigator.serviceWorker.register(this.root.dataset.worker!, { scope });
      const worker = registration.active ?? registration.waiting ?? registration.installing!;
      const files = [...new Set([...performance.getEntriesByType("resource").map(entry => entry.name), ...[...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href], script[src]")].map(one => "src" in one ? one.src : one.href)])]
        .filter(file => new URL(file).pathname.startsWith("/assets/"));
      const ask = (): void => worker.postMessage({ page: scope, files, fresh: byWorker && location.search === "" });
      if (worker.state === "activated") ask();
      else worker.addEventListener("statechange", () => { if (worker.state === "activated") ask(); });
    } catch {
      // Not under https, or forbidden by the phone: an open page still keeps its ticks.
    }
  }
}

// Where the phone lets us keep nothing, the plain forms are left as they are: they say at once whether a tick arrived.
for (const root of document.querySelectorAll<HTMLElement>("[data-door]")) Door.begin(root).catch(() => undefined);

export {};
