"use client";

/** The last resort: the frame itself could not be drawn. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>
            Load the page again. If it stays, tell your administrator the number {error.digest ?? "unknown"}.
          </p>
        </main>
      </body>
    </html>
  );
}
