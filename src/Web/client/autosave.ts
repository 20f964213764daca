// Keeps a form while it is typed: here at once, with us within two seconds, and says who else is typing. The form is sent as any other; without this it is kept when it is sent.

type Typed = { value: string; seen: string; at: number; sent?: boolean };
type Answer = { seen: string; theirs: string | null; others: string[]; says: string };

const afterLastKey = 800;
const oldest = 30 * 24 * 3600 * 1000;
const prefix = "seen.";

class Keeper {
  readonly key: string;
  readonly waiting = new Map<string, number>();
  readonly state: HTMLElement | null;
  chain: Promise<void> = Promise.resolve();
  retryIn = 2000;
  spokenAt = 0;

  constructor(readonly form: HTMLFormElement) {
    this.key = `klynge-draft:${form.dataset.place}`;
    this.state = form.querySelector("[data-save-state]");
    this.restore();
    form.addEventListener("input", event => {
      const name = this.nameOf(event.target);
      if (!name) return;
      this.remember(name);
      this.later(name, afterLastKey);
    });
    form.addEventListener("focusout", () => this.flush());
    form.addEventListener("submit", () => {
      this.write(Object.fromEntries(Object.entries(this.read()).map(([name, typed]) => [name, { ...typed, sent: true }])));
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
    try {
      if (Object.keys(all).length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(all));
    } catch {
      // A full or forbidden store: the text is still in the field and on its way to us.
    }
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
    let brought = false;
    const kept = this.read();
    for (const [name, typed] of Object.entries(kept)) {
      const field = this.field(name);
      const arrived = typed.sent && (this.form.dataset.keep ? version(this.seen(name)?.value) > version(typed.seen) : !cameBack);
      if (!field || !this.seen(name) || failed || arrived || field.value === typed.value || Date.now() - typed.at > oldest) {
        delete kept[name];
        continue;
      }
      field.value = typed.value;
      this.seen(name).value = typed.seen;
      this.later(name, 0);
      brought = true;
    }
    this.write(kept);
    if (brought) this.say(this.state?.dataset.restored ?? "", true);
  }

  later(name: string, wait: number): void {
    clearTimeout(this.waiting.get(name));
    this.waiting.set(name, window.setTimeout(() => this.send(name), wait));
  }

  flush(): void {
    for (const name of [...this.waiting.keys()]) this.send(name);
  }

  resend(): void {
    for (const name of Object.keys(this.read())) this.send(name);
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
    else if (answer.status === 403 || answer.status === 400) this.say(this.state?.dataset.signedOut ?? "", true);
    else {
      this.say(this.state?.dataset.keptHere ?? "", true);
      setTimeout(() => this.resend(), this.retryIn);
      this.retryIn = Math.min(this.retryIn * 2, 30_000);
    }
  }

  kept(name: string, value: string, answer: Answer): void {
    this.retryIn = 2000;
    const others = this.state?.querySelector("[data-others-words]");
    if (others) others.textContent = answer.others.length ? `${this.state?.dataset.others} ${answer.others.map(other => this.label(other)).join(", ")}` : "";
    if (!name) return;
    this.seen(name).value = answer.seen;
    if (answer.theirs === null) {
      this.form.querySelector(`[data-theirs="${CSS.escape(name)}"]`)?.remove();
      this.forget(name, value);
    } else this.choose(name, answer.theirs);
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

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-place]")) new Keeper(form);
