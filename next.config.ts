import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env["NEXT_BUILD_FOLDER"] ?? ".next",
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  // No picture is drawn anew here, so that the door which would do it stays shut.
  images: { unoptimized: true },
  // What lies ready passes the proxy by, so that what it says of every page is said of it here.
  headers: async () =>
    ["/_next/static/:path*", "/fonts/:path*", "/schemas/:path*", "/:icon(icon.svg|favicon.ico)"].map(
      (source) => ({
        source,
        headers: [
          { key: "content-security-policy", value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
          { key: "cross-origin-resource-policy", value: "same-origin" },
          { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
          { key: "x-content-type-options", value: "nosniff" },
        ],
      }),
    ),
};

export default config;
