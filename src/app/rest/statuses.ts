import type { Operation } from "./operations";

type Told = { title: string; says: string; headers?: readonly string[] };

/** Every number with which an operation answers: the phrase that HTTP has for it, when it comes, and what goes with it. */
export const statuses: Readonly<Record<number, Told>> = {
  304: { title: "Not Modified", says: "It is what If-None-Match names.", headers: ["ETag"] },
  400: { title: "Bad Request", says: "What was sent is not as described here; fields says where." },
  401: { title: "Unauthorized", says: "No token, or none that holds.", headers: ["WWW-Authenticate"] },
  403: {
    title: "Forbidden",
    says: "The token was not made for that, or its person may not do it.",
    headers: ["WWW-Authenticate"],
  },
  404: { title: "Not Found", says: "There is no such thing that the person sees." },
  405: { title: "Method Not Allowed", says: "The address takes other methods.", headers: ["Allow"] },
  409: { title: "Conflict", says: "It cannot be changed in the state that it is in." },
  412: {
    title: "Precondition Failed",
    says: "The field has another version than If-Match names.",
    headers: ["ETag"],
  },
  413: { title: "Content Too Large", says: "The body is larger than a change can be." },
  415: {
    title: "Unsupported Media Type",
    says: "The body does not call itself application/json.",
    headers: ["Accept-Patch"],
  },
  422: { title: "Unprocessable Content", says: "The Idempotency-Key came with another request before." },
  428: { title: "Precondition Required", says: "There is no If-Match." },
  429: {
    title: "Too Many Requests",
    says: "The token has asked too often for now.",
    headers: ["Retry-After"],
  },
  500: { title: "Internal Server Error", says: "Something failed on our side." },
  503: {
    title: "Service Unavailable",
    says: "It cannot be had at the moment.",
    headers: ["Retry-After"],
  },
};

/** The refusals and the like that an operation can answer with, in order. */
export const otherwise = ({ method, asks }: Operation): number[] => [
  ...(method === "GET" ? [304] : []),
  ...(method === "PATCH" || asks !== undefined ? [400] : []),
  ...[401, 403, 404],
  ...(method === "PATCH" ? [409, 412, 413, 415, 422, 428] : []),
  ...[429, 500, 503],
];

/** The headers of answers, as the document describes them. */
export const headerSays: Readonly<Record<string, string>> = {
  "Accept-Patch": "The type of body that a change takes (RFC 5789, 3.1).",
  Allow: "The methods that the address takes (RFC 9110, 10.2.1).",
  ETag: "The version of what is given, for If-Match and If-None-Match (RFC 9110, 8.8.3).",
  Link: "The first, previous, next and last page (RFC 8288).",
  "Retry-After": "After how many seconds it may be tried again (RFC 9110, 10.2.3).",
  "WWW-Authenticate": "What a token lacks (RFC 6750, 3).",
};
