"use client";
import { Link } from "@/ui/link";
import { Acts } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { ConfirmForm } from "./confirm-form";

type CarriedMarkProps = {
  assessmentId: string;
  process: string;
  from: { id: string | null; name: string };
  mayConfirm: boolean;
};

/** Says that this answer was given elsewhere, and asks whether it still holds. */
export function CarriedMark({ assessmentId, process, from, mayConfirm }: CarriedMarkProps) {
  const compare = `/assessments/${assessmentId}/compare?with=${from.id}#${process}`;
  return (
    <Notice title={`Carried over from ${from.name}`}>
      Look whether it still holds: confirm it, or change what is different. Until then it does not count as
      answered. {from.id !== null && <Link href={compare}>See what was</Link>}
      {mayConfirm && (
        <Acts>
          <ConfirmForm
            id={assessmentId}
            which={{ name: "process", value: process }}
            label={`Confirm ${process} as it is`}
          />
        </Acts>
      )}
    </Notice>
  );
}
