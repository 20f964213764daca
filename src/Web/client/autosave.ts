// Keeps a form while it is typed: here at once, with us within two seconds, and says who else is typing. The form is sent as any other; without this it is kept when it is sent.

type Typed = { value: string; seen: string; at: number; sent?: boolean };
type Answer = { seen: string; theirs: string | null; others: string[]; says: string };

const afterLastKey = 800;
const oldest = 30 * 24 * 3600 * 1000;
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
    this.key = `klynge-draft:${form.dataset.place}`;
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
      for (const timer of this.waiting.values()) clearTimeout(timer);
      this.waiting.clear();
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.flush(); });
    addEventListener("online", () => this.resend());
    if (form.dataset.keep) setInterval(() => { if (!document.hidden && form.contains(document.activeElement)) this.send(""); }, 15_000);
  }

  field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  seen(name: string): HTMLInputElement {
    return this.form.elements.namedItem(prefix + name) as HTMLInputElement;
  }

  nameOf(target: EventTarget | null): string | null {
    return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && !target.name.startsWith(prefix) && this.seen(target.name) ? target.name : null;
  }

  read(): Record<string, Typed> {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "{}") as Record<string, Typed>;
    } catch {
      return {};
    }
  }

  write(all: Record<string, Typed>): void {
    store(this.key, Object.keys(all).length === 0 ? null : JSON.stringify(all));
  }

  remember(name: string): void {
    if (this.field(name).hasAttribute("data-private")) return;
    this.write({ ...this.read(), [name]: { value: this.field(name).value, seen: this.seen(name).value, at: Date.now() } });
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
      if (!field || !seen) continue;
      const arrived = typed.sent && (this.form.dataset.keep ? version(seen.value) > version(typed.seen) : !cameBack);
      if (failed || arrived || field.value === typed.value || !kept[name]) {
        delete kept[name];
        continue;
      }
      field.value = typed.value;
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
    const value = name ? this.field(name).value : "";
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
      field.value = theirs;
      box.remove();
      this.remember(name);
      this.send(name);
      field.focus();
    });
    box.append(Object.assign(document.createElement("p"), { className: "label", textContent: this.state?.dataset.theirText ?? "" }), Object.assign(document.createElement("p"), { className: "typed", textContent: theirs }), use);
    field.insertAdjacentElement("afterend", box);
  }

  label(name: string): string {
    return this.form.querySelector(`label[for="${CSS.escape(this.field(name)?.id ?? name)}"]`)?.firstChild?.textContent?.trim() ?? name;
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

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A full or forbidden store: the text is still in the field and on its way to us.
  }
}

const keepers = [...document.querySelectorAll<HTMLFormElement>("form[data-place]")].map(form => new Keeper(form));
const typedLast = JSON.parse(localStorage.getItem(last) ?? "null") as { place: string; name: string } | null;
const unfinished = keepers.find(keeper => keeper.form.dataset.place === typedLast?.place && keeper.unfinished && keeper.seen(typedLast!.name));
if (unfinished && !document.querySelector("[data-focus]")) {
  const field = unfinished.field(typedLast!.name);
  field.closest("details")?.setAttribute("open", "");
  field.focus();
  field.setSelectionRange?.(field.value.length, field.value.length);
}
