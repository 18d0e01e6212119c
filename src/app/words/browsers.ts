import { browserOf } from "@/domain/client";

/** A browser and its system, as far as they are known. */
export function sayBrowser(agent: string): string {
  const { browser, system } = browserOf(agent);
  if (browser === "") return system === "" ? "An unknown program" : `A program on ${system}`;
  return system === "" ? browser : `${browser} on ${system}`;
}

/** From where, by the address that was seen. */
export function sayPlace(address: string): string {
  if (address === "") return "";
  return /^(127\.|::1$|::ffff:127\.)/.test(address) ? "this machine" : address;
}
