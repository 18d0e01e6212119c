import type { ProcessPage } from "@/server/queries/catalogue-process";
import { Link } from "@/ui/link";
import { Code, Prose } from "@/ui/words";
import { Passage } from "../passage";

export function Good({ process }: { process: ProcessPage }) {
  return (
    <Passage heading="What good looks like" origin={process.bodyProvenance}>
      <Prose>{process.guidance.good}</Prose>
    </Passage>
  );
}

export function FirstSteps({ process }: { process: ProcessPage }) {
  return (
    <Passage heading="First steps" origin={process.bodyProvenance}>
      <ol className="numbered">
        {process.guidance.firstSteps.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </Passage>
  );
}

/** What goes in, what comes out, and what stands beside it. */
export function Surroundings({ process }: { process: ProcessPage }) {
  const { inputs, outputs, related, methodologies, bodyProvenance } = process;
  return (
    <Passage heading="Around it" origin={bodyProvenance}>
      <dl className="around">
        <Things term="Inputs" things={inputs} />
        <Things term="Outputs" things={outputs} />
        {related.length > 0 && (
          <div>
            <dt>Related processes</dt>
            {related.map(({ id, name }) => (
              <dd key={id}>
                <Link href={`/learn/${id}`}>
                  <Code>{id}</Code> {name}
                </Link>
              </dd>
            ))}
          </div>
        )}
        <Things term="Methodologies" things={methodologies} />
      </dl>
    </Passage>
  );
}

function Things({ term, things }: { term: string; things: readonly string[] }) {
  if (things.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {things.map((thing) => (
        <dd key={thing}>{thing}</dd>
      ))}
    </div>
  );
}
