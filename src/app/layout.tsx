import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/ui/look/look.css";
import { signedIn } from "@/server/session";
import { carryRoundAfterRound } from "./mail-round";

export const metadata: Metadata = {
  title: { default: "Plumbline", template: "%s · Plumbline" },
  icons: { icon: "/icon.svg", apple: "/apple-touch-icon.png" },
  description: "Assess the maturity of an information security management system.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function Layout({ children }: { children: ReactNode }) {
  carryRoundAfterRound();
  const theme = (await signedIn())?.theme ?? "system";
  return (
    <html lang="en" {...(theme === "system" ? {} : { "data-theme": theme })}>
      <body>{children}</body>
    </html>
  );
}
