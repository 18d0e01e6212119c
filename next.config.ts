import type { NextConfig } from "next";

const onlyOverTls = { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" };
const onlyHere = { key: "cross-origin-resource-policy", value: "same-origin" };
const noReferrer = { key: "referrer-policy", value: "same-origin" };
const unguessed = { key: "x-content-type-options", value: "nosniff" };
const policy = "content-security-policy";
const nothing = "default-src 'none'; frame-ancestors 'none'";

// What lies ready passes the proxy by, so that what it says of every page is said of it here.
const ready = [
  "/_next/static/:path*",
  "/fonts/:path*",
  "/schemas/:path*",
  "/:icon(icon.svg|favicon.ico|apple-touch-icon.png)",
];

const config: NextConfig = {
  distDir: process.env["NEXT_BUILD_FOLDER"] ?? ".next",
  poweredByHeader: false,
  // Loaded once, instead of once more for every route: one count for all of them, and half of what their code weighs.
  serverExternalPackages: ["prom-client", "zod", "nodemailer", "@simplewebauthn/server"],
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  // No picture is drawn anew here, so that the door which would do it stays shut.
  images: { unoptimized: true },
  headers: async () => [
    { source: "/api/evidence/:path*", headers: [onlyOverTls] },
    {
      source: "/api/assessments/:assessment/answers",
      // What the endpoint says of its answers, where Next answers in its stead.
      headers: [onlyOverTls, onlyHere, noReferrer, unguessed, { key: policy, value: nothing }],
    },
    ...ready.map((source) => ({
      source,
      headers: [
        onlyOverTls,
        { key: policy, value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
        onlyHere,
        unguessed,
      ],
    })),
    // One that changes takes another name; asked for again with each page, it would come after the words each time.
    {
      source: "/fonts/:path*",
      headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};

export default config;
