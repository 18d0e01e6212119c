const home = "/learn/security-management";

/** Where the material of a practice is changed: "ESP 1.1" stands in the address as ESP-1.1. */
export const practicePath = (code: string): string => `${home}/${code.replaceAll(" ", "-")}`;

/** The code that an address speaks of. */
export const codeIn = (address: string): string => decodeURIComponent(address).replaceAll("-", " ");
