import "server-only";
import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { Obstacle } from "../obstacle";

/** With what a backup is sealed: words that both sides know, or the public half of an age key. */
export type Seal = { passphrase: string } | { recipient: string };
/** With what one is opened: the words, or the secret half. */
export type Opener = { passphrase: string } | { identity: string };

/** Whether somebody can be sealed for by these characters. */
export function isRecipient(characters: string): boolean {
  try {
    new Encrypter().addRecipient(characters);
    return true;
  } catch {
    return false;
  }
}

/** The same stream in the age format (age-encryption.org/v1), which its own tools open too. */
export async function sealed(content: Readable, seal: Seal): Promise<Readable> {
  const encrypter = new Encrypter();
  if ("passphrase" in seal) encrypter.setPassphrase(seal.passphrase);
  else encrypter.addRecipient(seal.recipient);
  return Readable.from(await encrypter.encrypt(webStream(content)));
}

/** What a sealed stream holds; an Obstacle where these words or this key do not open it. */
export async function opened(content: Readable, opener: Opener | undefined): Promise<Readable> {
  if (opener === undefined) throw new Obstacle("backup-sealed");
  try {
    const decrypter = new Decrypter();
    if ("passphrase" in opener) decrypter.addPassphrase(opener.passphrase);
    else decrypter.addIdentity(opener.identity);
    return Readable.from(await decrypter.decrypt(webStream(content)));
  } catch {
    throw new Obstacle("backup-not-opened");
  }
}

/** The first bytes of every file that is sealed. */
export const sealMark = "age-encryption.org/v1";

// Piece by piece, as the other side asks for it.
function webStream(content: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel: () => void content.destroy(),
  });
}
