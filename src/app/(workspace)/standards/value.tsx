import { valueNames } from "@/app/words/cmmi";
import type { Characterisation } from "@/domain/cmmi/model";
import { type Fill, Vessel } from "@/ui/vessel";
import { Unseen } from "@/ui/words";

/** What a practice was found to be: a vessel and its letters. */
export function Value({ value }: { value: Characterisation | null }) {
  if (value === null)
    return (
      <span className="nothing">
        <span aria-hidden="true">·</span>
        <Unseen>no value</Unseen>
      </span>
    );
  return (
    <span className={`found-as ${value.toLowerCase()}`}>
      <Vessel fill={fills[value]} />
      {value}
      <Unseen> {valueNames[value]}</Unseen>
    </span>
  );
}

const fills: Readonly<Record<Characterisation, Fill>> = {
  FI: "full",
  LI: "most",
  PI: "some",
  NI: "none",
  NY: "waiting",
};
