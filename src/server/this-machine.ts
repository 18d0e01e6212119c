import "server-only";

/** Whether a host or an address is this machine's own, as an address bar or a connection writes it. */
export const isHere = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);
