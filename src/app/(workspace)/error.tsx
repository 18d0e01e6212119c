"use client";
import { PlainPage } from "@/app/plain-page";
import { sayError } from "@/app/words/errors";
import { Button } from "@/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

export default function ErrorPage({ error, unstable_retry, reset }: ErrorPageProps) {
  const { title, lead } = sayError(error.digest);
  return (
    <PlainPage framed title={title} lead={lead}>
      <Button kind="first" onClick={unstable_retry ?? reset}>
        Try again
      </Button>
    </PlainPage>
  );
}
