"use client";
import { useEffect, useState } from "react";
import type { Destination } from "./destinations";

/** What fits the text, as the server finds it. The last answer stays on screen until the next one is there. */
export function usePlaces(text: string, at: string) {
  const [found, setFound] = useState<readonly Destination[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    // Most people type faster than this; only where they rest is worth a question.
    const timer = setTimeout(() => {
      findPlaces(text, at, gone.signal).then(
        (places) => {
          setFound(places);
          setFailed(false);
        },
        () => setFailed(!gone.signal.aborted),
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text, at]);
  return { found: failed ? [] : found, failed };
}

async function findPlaces(q: string, at: string, signal: AbortSignal): Promise<readonly Destination[]> {
  const response = await fetch(`/api/places?${new URLSearchParams({ q, at })}`, { signal });
  if (!response.ok) throw new Error(`The places could not be read: ${response.status}`);
  return response.json();
}
