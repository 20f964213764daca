// Keeps a form while it is typed: here at once, with us within two seconds, and says who else is typing. The form is sent as any other; without this it is kept when it is sent.

type Typed = { value: string; seen: string; at: number; sent?: boolean };
type Answer = { seen: string; theirs: string | null; others: string[]; says: string };

const afterLastKey = 800;
const oldest = 30 * 24 * 3600 * 1000;
const oldestSent = 24 * 3600 * 1000;
const drafts = "klynge-draft:";
const prefix = "seen.";
// The field that was typed into last, on whatever page: a person who comes back to its text comes back to it.
const last = "klynge-last-field";

class Keeper {
  readonly key: string;
  readonly waiting = new Map<string, number>();
  readonly state: HTMLElement | null;
  chain: Promise<void> = Promise.resolve();
  retryIn = 2000;
  retrying = 0;
  behind = false;
  brought = false;
  spokenAt = 0;

  constructor(readonly form: HTMLFormElement) {
    this.key = drafts + form.dataset.place;
    this.state = form.querySelector("[data-save-state]");
    this.restore();
    form.addEventListener("input", event => {
      const name = this.nameOf(event.target);
      if (!name) return;
      this.remember(name);
      store(last, JSON.stringify({ place: form.dataset.place, name }));
      this.later(name, afterLastKey);
    });
    form.addEventListener("focusout", () => this.flush());
    form.addEventListener("submit", () => {
      this.write(Object.fromEntries(Object.entries(this.read()).map(([name, typed]) => [name, this.seen(name) ? { ...typed, sent: true } : typed])));
      localStorage.removeItem(last);
      this.letGo();
    });
    form.querySelector("[data-throw-away]")?.addEventListener("click", () => {
      this.letGo();
      this.write({});
      store(last, null);
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.flush(); });
    addEventListener("online", () => this.resend());
    if (form.dataset.keep) setInterval(() => { if (!document.hidden && form.contains(document.activeElement)) this.send(""); }, 15_000);
  }

  field(name: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const found = this.form.elements.namedItem(name);
    return (found instanceof RadioNodeList ? found[0] : found) as HTMLInputElement;
  }

  boxes(name: string): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)].filter(box => box.type === "checkbox" || box.type === "radio");
  }

  // What stands in a field; of boxes and radios the values that are ticked, a line for each.
  value(name: string): string {
    const boxes = this.boxes(name);
    return boxes.length ? boxes.filter(box => box.checked).map(box => box.value).join("\n") : this.field(name).value;
  }

  put(name: string, value: string): void {
    const boxes = this.boxes(name);
    for (const box of boxes) box.checked = value.split("\n").includes(box.value);
    if (!boxes.length) this.field(name).value = value;
  }

  // A kept text as a person reads it: what is chosen by its words.
  words(name: string, value: string): string {
    const field = this.field(name);
    const chosen = value.split("\n");
    if (field instanceof HTMLSelectElement) return [...field.options].find(option => option.value === value)?.text ?? "";
    const boxes = this.boxes(name);
    return boxes.length ? boxes.filter(box => chosen.includes(box.value)).map(box => box.parentElement?.textContent?.trim() ?? "").join(", ") : value;
  }

  letGo(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  seen(name: string): HTMLInputElement {
    return this.form.elements.namedItem(prefix + name) as HTMLInputElement;
  }

  nameOf(target: EventTarget | null): string | null {
    return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) && !target.name.startsWith(prefix) && this.seen(target.name) && !this.isOtherwise(target.name) ? target.name : null;
  }

  // What is chosen by boxes or a list stands as plain text on the page that shows a form which was not sent: there it is sent as it stands.
  isOtherwise(name: string): boolean {
    return this.seen(name).value.endsWith(":chosen") && !this.boxes(name).length && !(this.field(name) instanceof HTMLSelectElement);
  }

  read(): Record<string, Typed> {
    return readAt(this.key);
  }

  write(all: Record<string, Typed>): void {
    store(this.key, Object.keys(all).length === 0 ? null : JSON.stringify(all));
  }

  remember(name: string): void {
    this.write({ ...this.read(), [name]: { value: this.value(name), seen: this.seen(name).value, at: Date.now() } });
  }

  forget(name: string, value: string): void {
    const { [name]: kept, ...others } = this.read();
    if (kept?.value === value) this.write(others);
  }

  // What was typed and never reached us: after a crash, without a network, after an expired session.
  restore(): void {
    const cameBack = (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.type !== "navigate";
    const failed = document.querySelector(".error-summary") !== null;
    const kept = this.read();
    for (const [name, typed] of Object.entries(kept)) {
      const [field, seen] = [this.field(name), this.seen(name)];
      if (Date.now() - typed.at > oldest) delete kept[name];
      // Another form on this page, or on one like it, is for the same place: its fields are its own.
      if (!field || !seen || this.isOtherwise(name)) continue;
      const arrived = typed.sent && (this.form.dataset.keep ? version(seen.value) > version(typed.seen) : !cameBack);
      if (failed || arrived || this.value(name) === typed.value || !kept[name]) {
        delete kept[name];
        continue;
      }
      this.put(name, typed.value);
      seen.value = typed.seen;
      this.later(name, 0);
      this.brought = true;
    }
    this.write(kept);
    if (this.brought) this.say(this.state?.dataset.restored ?? "", true);
  }

  // Whether what stands here was typed before the page was fetched.
  get unfinished(): boolean {
    return this.brought || (this.state?.querySelector("[data-save-words]")?.textContent ?? "") !== "";
  }

  later(name: string, wait: number): void {
    clearTimeout(this.waiting.get(name));
    this.waiting.set(name, window.setTimeout(() => this.send(name), wait));
  }

  flush(): void {
    for (const name of [...this.waiting.keys()]) this.send(name);
  }

  resend(): void {
    for (const name of Object.keys(this.read())) if (this.seen(name)) this.send(name);
  }

  // One at a time: each text is typed on top of the version that the answer before it named.
  send(name: string): void {
    clearTimeout(this.waiting.get(name));
    this.waiting.delete(name);
    const address = this.form.dataset.keep;
    if (address) this.chain = this.chain.then(() => this.post(address, name));
  }

  async post(address: string, name: string): Promise<void> {
    const value = name ? this.value(name) : "";
    const body = new URLSearchParams({ token: this.field("token").value, "page-id": this.field("page-id").value, field: name, seen: name ? this.seen(name).value : "", value });
    let answer: Response;
    try {
      answer = await fetch(address, { method: "POST", body, keepalive: body.toString().length < 60_000, redirect: "error" });
    } catch {
      answer = Response.error();
    }
    if (answer.ok) this.kept(name, value, await answer.json() as Answer);
    else {
      const out = answer.status === 403 || answer.status === 400;
      this.behind = true;
      this.say((out ? this.state?.dataset.signedOut : this.state?.dataset.keptHere) ?? "", true);
      // One clock for all fields; who is signed out may sign in from another window.
      clearTimeout(this.retrying);
      this.retrying = window.setTimeout(() => this.resend(), out ? 30_000 : this.retryIn);
      this.retryIn = Math.min(this.retryIn * 2, 30_000);
    }
  }

  kept(name: string, value: string, answer: Answer): void {
    this.retryIn = 2000;
    dispatchEvent(new Event("klynge-seen"));
    const others = this.state?.querySelector("[data-others-words]");
    if (others) others.textContent = answer.others.length ? `${this.state?.dataset.others} ${answer.others.map(other => this.label(other)).join(", ")}` : "";
    if (!name) return;
    this.seen(name).value = answer.seen;
    if (answer.theirs === null) {
      this.form.querySelector(`[data-theirs="${CSS.escape(name)}"]`)?.remove();
      this.forget(name, value);
    } else this.choose(name, answer.theirs);
    if (this.behind) {
      this.behind = false;
      this.resend();
    }
    this.say(answer.says, answer.theirs !== null);
  }

  // Both texts stand until a person chooses: mine in the field, theirs below it.
  choose(name: string, theirs: string): void {
    const field = this.field(name);
    this.form.querySelector(`[data-theirs="${CSS.escape(name)}"]`)?.remove();
    const box = Object.assign(document.createElement("div"), { className: "notice theirs" });
    box.dataset.theirs = name;
    const use = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: this.state?.dataset.useTheirs ?? "" });
    use.addEventListener("click", () => {
      this.put(name, theirs);
      box.remove();
      this.remember(name);
      this.send(name);
      field.focus();
    });
    box.append(Object.assign(document.createElement("p"), { className: "label", textContent: this.state?.dataset.theirText ?? "" }), Object.assign(document.createElement("p"), { className: "typed", textContent: this.words(name, theirs) }), use);
    (this.boxes(name).at(-1)?.parentElement ?? field).insertAdjacentElement("afterend", box);
  }

  label(name: string): string {
    const field = this.field(name);
    const label = this.form.querySelector(`label[for="${CSS.escape(field?.id || name)}"]`) ?? field?.closest("fieldset")?.querySelector("legend");
    return label?.firstChild?.textContent?.trim() ?? name;
  }

  say(words: string, always: boolean): void {
    const shown = this.state?.querySelector("[data-save-words]");
    if (shown) shown.textContent = words;
    const spoken = this.state?.querySelector("[data-save-spoken]");
    if (!spoken || (!always && Date.now() - this.spokenAt < 60_000)) return;
    this.spokenAt = Date.now();
    spoken.textContent = words;
  }
}

function version(seen: string | undefined): number {
  return Number((seen ?? "0").split(":")[0]);
}

function readAt(key: string): Record<string, Typed> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, Typed>;
  } catch {
    return {};
  }
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A full or forbidden store: the text is still in the field and on its way to us.
  }
}

// What is left of forms that were sent, or that nobody came back to, is nobody's any more.
for (const key of Object.keys(localStorage).filter(key => key.startsWith(drafts))) {
  if (Object.values(readAt(key)).every(one => Date.now() - one.at > (one.sent ? oldestSent : oldest))) localStorage.removeItem(key);
}
const keepers = [...document.querySelectorAll<HTMLFormElement>("form[data-place]")].map(form => new Keeper(form));
const typedLast = JSON.parse(localStorage.getItem(last) ?? "null") as { place: string; name: string } | null;
const unfinished = keepers.find(keeper => keeper.form.dataset.place === typedLast?.place && keeper.unfinished && keeper.seen(typedLast!.name));
if (unfinished && !document.querySelector("[data-focus]")) {
  const field = unfinished.field(typedLast!.name);
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text")) field.setSelectionRange(field.value.length, field.value.length);
}
