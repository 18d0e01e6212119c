"use client";
import { sayError } from "@/app/words/errors";

/** The last resort: the frame itself could not be drawn. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { title, lead } = sayError(error.digest);
  return (
    <html lang="en">
      <body>
        <main>
          <h1>{title}</h1>
          <p>{lead}</p>
        </main>
      </body>
    </html>
  );
}
