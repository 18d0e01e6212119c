/** Whether a request that may change something comes from our own pages, as the browser says; where it says nothing, it does not. */
export function isFromHere({ method, headers }: Request): boolean {
  if (method === "GET" || method === "HEAD") return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin") ?? "";
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
