import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env["NEXT_BUILD_FOLDER"] ?? ".next",
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
};

export default config;
