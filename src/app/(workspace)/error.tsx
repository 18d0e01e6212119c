"use client";
import { PlainPage } from "@/app/plain-page";
import { Button } from "@/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

export default function ErrorPage({ error, unstable_retry, reset }: ErrorPageProps) {
  return (
    <PlainPage
      framed
      title="Something went wrong on our side"
      lead={`What you wrote is kept. If it happens again, tell your administrator the number ${error.digest ?? "unknown"}.`}
    >
      <Button kind="first" onClick={unstable_retry ?? reset}>
        Try again
      </Button>
    </PlainPage>
  );
}
