import { sayMoment } from "@/app/words/dates";
import type { SignatureRow } from "@/server/queries/sign-offs";
import { Figure } from "@/ui/figure";
import { Said, SaidList } from "@/ui/said";

type SignaturesProps = { signatures: readonly SignatureRow[]; timeZone: string };

/** Every signature and every withdrawal, the last first: none is ever erased. Nothing where nobody signed. */
export function Signatures({ signatures, timeZone }: SignaturesProps) {
  const [last] = signatures;
  if (last === undefined) return null;
  return (
    <Figure heading={last.act === "signed" ? "A signature stands." : "The signature was withdrawn."}>
      <SaidList label="Signatures and withdrawals, the last first">
        {signatures.map(({ id, act, by, at, reason, hash }) => (
          <Said
            key={id}
            by={by}
            at={at}
            when={sayMoment(at, timeZone)}
            text={reason}
            mark={act === "signed" ? "signed" : "withdrew the signature"}
            about={act === "signed" ? `Given for SHA-256 ${hash}` : undefined}
          />
        ))}
      </SaidList>
    </Figure>
  );
}
