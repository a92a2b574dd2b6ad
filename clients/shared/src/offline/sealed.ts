/** Turns values into bytes that only the key opens, and back: AES-GCM, the nonce in front. The key is 32 random bytes as base64. */

const NONCE = 12;

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const keyOf = (key: string) =>
  crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

export const newKey = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));

export async function seal(key: string, value: unknown): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), text);
  const sealed = new Uint8Array(NONCE + hidden.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(hidden), NONCE);
  return sealed;
}

/** Throws when the bytes were sealed with another key, or changed since. */
export async function unseal(key: string, sealed: Uint8Array): Promise<unknown> {
  const [iv, hidden] = [sealed.slice(0, NONCE), sealed.slice(NONCE)];
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(key), hidden);
  return JSON.parse(new TextDecoder().decode(text));
}
