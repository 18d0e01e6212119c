/** From where somebody asks: an IP address, and the browser as it names itself. Both may be empty. */
export type Client = { readonly address: string; readonly agent: string };

/** Nobody said from where: the operator at the machine, or a test. */
export const unknownClient: Client = { address: "", agent: "" };

/** A browser and a system by their own names; "" for what is not known. */
export type Browser = { browser: string; system: string };

/** Reads what a browser calls itself (User-Agent, RFC 9110 section 10.1.5); which ones are told apart is ours. */
export const browserOf = (agent: string): Browser => ({
  browser: first(browsers, agent),
  system: first(systems, agent),
});

const first = (known: readonly (readonly [string, RegExp])[], agent: string): string =>
  known.find(([, mark]) => mark.test(agent))?.[0] ?? "";

// Most name themselves after others as well, so that the order decides.
const browsers = [
  ["Edge", /\bEdg(A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["macOS", /\bMac OS X\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;
