import { away, type Chapter, met, metOnce } from "./standing";

const front =
  "The product speaks http on its own machine; TLS is the proxy's in front, for which the way to set it is written down.";

export const communication: Chapter = {
  "V12.1.1": away("Speak present versions of TLS", front),
  "V12.1.2": away("Speak strong ciphers", front),
  "V12.1.3": away("Check certificates of clients", "Nobody signs in by a certificate."),
  "V12.2.1": metOnce(
    "the product listens beyond its own machine",
    "Serve people over TLS alone",
    "tests/ops/public.test.ts § beyond this machine the start has what it demands, or stays on this machine without",
    "src/ops/launch/public.mjs § must be the https address that people use",
  ),
  "V12.2.2": away("Use certificates that browsers trust", front),
  "V12.3.1": met(
    "Encrypt every connection, inside too",
    "src/ops/launch/settings.mjs § checkConnections(process.env)",
    "tests/ops/connections.test.ts § what is sealed, or on this machine, keeps nothing from starting",
    "tests/server/mail.test.ts § a mail server that takes none sealed is handed nothing, unless it is on this machine or somebody said otherwise",
  ),
  "V12.3.2": met(
    "Check certificates of whom we speak to",
    "tests/architecture/absent.test.ts § no certificate goes unchecked",
  ),
  "V12.3.3": away("Encrypt between our own services", "There are none that speak http with each other."),
  "V12.3.4": away("Trust our own services' certificates", "There are none that speak http with each other."),
};
