"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sayField, sayValue } from "@/app/words/fields";
import { sayWhyKept } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { Acts } from "@/ui/link-button";
import { Note } from "@/ui/words";
import type { Kept } from "./answer-state";
import type { AnswerStore } from "./answer-store";

type KeptChangesProps = { kept: readonly Kept[]; store: AnswerStore };

/** What the server would not take: locked meanwhile, or refused. It stays here until it is sent or let go. */
export function KeptChanges({ kept, store }: KeptChangesProps) {
  const router = useRouter();
  if (kept.length === 0) return null;
  const again = () => {
    store.tryAgain();
    router.refresh();
  };
  return (
    <section className="kept" aria-labelledby="kept">
      <h2 id="kept">
        {kept.length === 1 ? "One change was not taken" : `${kept.length} changes were not taken`}, and{" "}
        {kept.length === 1 ? "is" : "are"} kept here
      </h2>
      <Note>
        {kept.length === 1 ? "It is sent by itself" : "They are sent by themselves"} once the assessment is a
        draft that you answer again.
      </Note>
      <ul>
        {kept.map((it) => (
          <KeptChange key={it.unsent.change} kept={it} discard={store.discard} />
        ))}
      </ul>
      <Acts>
        <Button onClick={again}>Send again</Button>
      </Acts>
    </section>
  );
}

/** One of them: copied with one press, let go with two. */
function KeptChange({ kept: { unsent, why }, discard }: { kept: Kept; discard: AnswerStore["discard"] }) {
  const [asked, ask] = useState<"discard" | "copied" | null>(null);
  const value = unsent.value ?? undefined;
  const name = `${unsent.process}, ${sayField(unsent.field)}`;
  const copy = () => {
    void navigator.clipboard?.writeText(String(value ?? "")).then(() => ask("copied"));
  };
  return (
    <li>
      <p>
        <b>{name}</b>: {sayValue(unsent.field, value)}
      </p>
      <Note>{sayWhyKept(why)}</Note>
      <Acts>
        <Button kind="plain" onClick={copy}>
          {asked === "copied" ? "Copied" : "Copy"}
          <span className="vh"> {name}</span>
        </Button>
        {asked === "discard" ? (
          <>
            <Button onClick={() => discard(unsent.change)}>
              Discard for good<span className="vh"> {name}</span>
            </Button>
            <Button kind="plain" onClick={() => ask(null)}>
              Keep it<span className="vh"> {name}</span>
            </Button>
          </>
        ) : (
          <Button kind="plain" onClick={() => ask("discard")}>
            Discard<span className="vh"> {name}</span>
          </Button>
        )}
      </Acts>
    </li>
  );
}
