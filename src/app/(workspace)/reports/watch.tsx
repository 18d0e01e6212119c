"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks how far the reports have come, and draws the page anew when one moved. Without scripts the page is loaded again by hand. */
export function Watch({ waiting }: { waiting: readonly string[] }) {
  const router = useRouter();
  const ids = waiting.join(",");
  useEffect(() => {
    if (ids === "") return;
    let last = "";
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await fetch(`/api/reports/progress?ids=${ids}`).catch(() => null);
      const now = answer?.ok ? await answer.text() : last;
      if (now !== last) router.refresh();
      last = now;
    }, pace);
    return () => clearInterval(timer);
  }, [ids, router]);
  return null;
}

/** Milliseconds between two questions. */
const pace = 1200;
