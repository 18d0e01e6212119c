import { away, type Chapter, met } from "./standing";

export const api: Chapter = {
  "V4.1.1": met(
    "Say the type and the alphabet of every answer",
    'src/app/evidence-file.ts § type.startsWith("text/") ?',
    'src/app/evidence-file.ts § "text/plain; charset=utf-8"',
  ),
  "V4.1.2": away(
    "Lead only people from http to https",
    "The product redirects nobody; it speaks http to the proxy in front alone.",
  ),
  "V4.1.3": met(
    "Believe no header that a client can write",
    "tests/ops/public.test.ts § what a client says of its own address is believed from nobody but the named proxy",
  ),
  "V4.2.1": met(
    "Tell where a message ends",
    "tests/architecture/absent.test.ts § no end of a message is guessed",
    'src/app/upload.ts § "file.cut-off"',
  ),
  "V4.3.1": away("Costly GraphQL", "There is no GraphQL."),
  "V4.3.2": away("GraphQL that tells its schema", "There is no GraphQL."),
  "V4.4.1": away("WebSockets over TLS", "There are no WebSockets."),
  "V4.4.2": away("Origins of WebSockets", "There are no WebSockets."),
  "V4.4.3": away("Tokens for WebSockets", "There are no WebSockets."),
  "V4.4.4": away("Tokens for WebSockets from a session", "There are no WebSockets."),
};
