import type { Metadata } from "next";
import { base } from "@/app/rest/operations";
import { readOperations } from "@/app/rest/reading";
import { scopeNames } from "@/app/words/tokens";
import { requireSession } from "@/server/session";
import { buttonClass } from "@/ui/button";
import { DataDetails } from "@/ui/data-details";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Acts } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { TryIt } from "./try-it";

export const metadata: Metadata = { title: "For programs" };

export default async function DevelopersPage() {
  const { name } = await requireSession();
  const operations = readOperations();
  return (
    <>
      <Head
        path={
          <Path
            steps={[
              { label: name, href: "/profile" },
              { label: "API tokens", href: "/profile/tokens" },
            ]}
          />
        }
        title="What programs can ask for"
        lead="Programs speak JSON over HTTP, with a token in the header Authorization behind the word Bearer. What is refused comes back as problem details (RFC 9457), with a code to compare."
      >
        <Acts>
          <a className={buttonClass("normal")} href={`${base}/openapi.json`}>
            The same as OpenAPI 3.1
          </a>
        </Acts>
      </Head>
      <Body>
        <Figure
          heading="Try it"
          note="The token stays in this page's memory, and is gone with it. What changes something is carried out: it asks once more before it is sent."
        >
          <TryIt
            base={base}
            operations={operations.map(({ id, method, path, names, takes }) => ({
              ...{ id, method, path, names, takes },
            }))}
          />
        </Figure>
        {operations.map(({ id, method, path, says, scope, names, schema }) => (
          <Figure key={id} heading={`${method} ${base}${path}`} note={says}>
            <Note>
              Takes a token that may: {scopeNames[scope].toLowerCase()} ({scope}).
            </Note>
            {names.length > 0 && <Note>In the address: {names.join(", ")}.</Note>}
            {method === "PATCH" && (
              <Note>
                In the headers: If-Match with the version as its ETag gave it, and Idempotency-Key with a UUID
                of yours. In the body: the value, null to clear the field.
              </Note>
            )}
            <DataDetails summary={`The shape of what ${id} gives`}>
              <pre className="readout">{schema}</pre>
            </DataDetails>
          </Figure>
        ))}
      </Body>
    </>
  );
}
