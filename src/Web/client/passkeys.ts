// Passkeys: the form asks us for a challenge, the browser's answer goes into its hidden field, and the form is sent as any other. Without this the form stays hidden, and there are other ways in.

type Json = Record<string, unknown>;

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, sign => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer | null): string | undefined {
  return buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") : undefined;
}

// As PublicKeyCredential.parse…OptionsFromJSON does, which not all browsers have yet.
function read(options: any): any {
  const listed = (list?: { id: string }[]) => list?.map(each => ({ ...each, id: bytes(each.id) }));
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: listed(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: listed(options.allowCredentials) }),
  };
}

function written(credential: PublicKeyCredential): Json {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      ...(response.attestationObject
        ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
        : { authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) }),
    },
  };
}

async function answer(form: HTMLFormElement, how: CredentialRequestOptions = {}): Promise<void> {
  const body = new URLSearchParams({ token: (form.elements.namedItem("token") as HTMLInputElement).value, for: form.dataset.passkey!, secret: form.dataset.secret ?? "" });
  const asked = await fetch(form.dataset.challenge!, { method: "POST", body, redirect: "error", signal: how.signal });
  if (!asked.ok) throw new Error(`The challenge answered ${asked.status}.`);
  const publicKey = read(await asked.json());
  const credential = form.dataset.passkey === "sign-in" ? await navigator.credentials.get({ ...how, publicKey }) : await navigator.credentials.create({ publicKey, signal: how.signal });
  (form.elements.namedItem("credential") as HTMLInputElement).value = JSON.stringify(written(credential as PublicKeyCredential));
  form.submit();
}

// Milliseconds. The challenge holds for five minutes.
const RENEWED = 4 * 60_000;

// What the browser is asked now. It is asked one thing at a time, and once it has answered the page is left.
let asked: AbortController | undefined;

async function ask(form: HTMLFormElement, how: CredentialRequestOptions = {}): Promise<void> {
  asked?.abort();
  const mine = asked = new AbortController();
  try {
    await answer(form, { ...how, signal: mine.signal });
  } catch (stopped) {
    if (asked === mine) asked = undefined;
    throw stopped;
  }
}

// A passkey stands among what the browser fills into the field for the address, until the button is pressed or the challenge is old.
async function offer(form: HTMLFormElement): Promise<void> {
  if (asked || !await PublicKeyCredential.isConditionalMediationAvailable?.() || asked) return;
  const offered = ask(form, { mediation: "conditional" });
  const mine = asked as AbortController | undefined;
  const old = setTimeout(() => mine?.abort(), RENEWED);
  // The other ways in are there.
  await offered.catch(() => {});
  clearTimeout(old);
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-part]")) part.hidden = false;
  const failed = form.querySelector<HTMLElement>("[data-passkey-failed]");
  const field = form.dataset.passkey === "sign-in" ? document.querySelector("input[autocomplete~=webauthn]") : null;
  if (field) {
    offer(form);
    field.addEventListener("focus", () => offer(form));
  }
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (failed) failed.textContent = "";
    // Given up by the person, too late, or no such key: the words are the same, and the page is as it was.
    ask(form).catch(() => { if (failed && !asked) failed.textContent = failed.dataset.words ?? ""; });
  });
}

export {};
