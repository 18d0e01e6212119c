import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { managedNonce } from "@noble/ciphers/utils.js";

/** Closes a text so that it opens at its place alone, and opens it again; null where it was closed otherwise. */
export type Seal = {
  close: (text: string, place: string) => string;
  open: (sealed: string, place: string) => string | null;
};

/**
 * Seals under the first of these keys and opens what was sealed under any; null where there is none. ChaCha20-Poly1305 (RFC
 * 8439), not by WebCrypto: that answers later, and what is typed last before a tab is closed would not lie there yet. Not AES
 * either: without WebCrypto each page would begin by drawing up its tables.
 */
export function sealUnder(keys: readonly string[]): Seal | null {
  const raw = keys.map(fromBase64);
  const [first] = raw;
  if (first === undefined) return null;
  const known = new Map<string, string>();
  const remember = (name: string, text: string) => {
    if (known.size >= most) known.clear();
    known.set(name, text);
    return text;
  };
  return {
    close: (text, place) => {
      const sealed = `${mark}${toBase64(sealing(first, place).encrypt(bytes.encode(text)))}`;
      remember(`${place} ${sealed}`, text);
      return sealed;
    },
    open: (sealed, place) => {
      const name = `${place} ${sealed}`;
      const text = known.get(name) ?? opened(sealed, place, raw);
      return text === null ? null : remember(name, text);
    },
  };
}

/** How many opened texts are remembered: what waits is read with every change that is made. */
const most = 2_000;

/** Says how it was sealed, so that another way can follow. */
const mark = "2.";
const bytes = new TextEncoder();
const sealing = (key: Uint8Array, place: string) => managedNonce(chacha20poly1305)(key, bytes.encode(place));

function opened(sealed: string, place: string, keys: readonly Uint8Array[]): string | null {
  if (!sealed.startsWith(mark)) return null;
  for (const key of keys)
    try {
      const text = sealing(key, place).decrypt(fromBase64(sealed.slice(mark.length)));
      return new TextDecoder().decode(text);
    } catch {
      // Sealed under another key, or broken.
    }
  return null;
}

const toBase64 = (raw: Uint8Array): string => btoa(Array.from(raw, (it) => String.fromCharCode(it)).join(""));

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
