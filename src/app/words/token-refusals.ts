import type { Params } from "@/domain/refusal";
import { sayScope } from "./tokens";

/** What is said to whoever makes tokens, and to programs that use them. */
export const tokenRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "token.missing": () => "There is no such token that you can see.",
  "token.without-scope": () => "Choose at least one thing that it may do.",
  "token.too-many": ({ limit }) => `You have ${limit} tokens already. Revoke one that is no longer used.`,
  "token.unknown": () => "Send a token that holds, in the header Authorization, behind the word Bearer.",
  "token.lacks-factor": () =>
    "The organisation asks for a second factor, which the person of this token has not set up.",
  "token.narrow": ({ scope }) =>
    `This token was not made for that: it lacks “${sayScope(String(scope))}” (${scope}).`,
  "page.beyond": ({ pages }) => (pages === 1 ? "There is one page." : `There are ${pages} pages.`),
  "address.missing": () =>
    "There is nothing at this address. The document, openapi.json, names those that there are.",
  "method.missing": ({ allowed }) => `This address takes ${allowed}.`,
  "body.other-type": () => "Send the change as JSON, under Content-Type: application/json.",
  "if-match.missing": () => "Say with If-Match which version of the field you change, as its ETag gives it.",
  "if-match.malformed": () => "If-Match takes one version as an ETag gave it, in its quotation marks.",
  "idempotency-key.malformed": () => "Idempotency-Key takes a UUID, drawn for this change.",
};

/** What a program is told in other words than a person at a page, who has something written and can load it again. */
export const programRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "key.used": () =>
    "This Idempotency-Key came with another request before. Nothing was changed now: send it under a key of its own.",
  "answer.stale": ({ version }) =>
    `The field has changed since: it is at version ${version}. Read it again, and make the change on what it holds.`,
  invalid: () => "The request is not as the document describes it; fields says what is wrong where.",
};
