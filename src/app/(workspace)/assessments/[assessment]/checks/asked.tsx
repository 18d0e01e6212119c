import { Fragment } from "react";
import { sayLacks, sayMetric, sayRemark } from "@/app/words/checks";
import type { NamedRemark } from "@/server/queries/checks";
import { Link } from "@/ui/link";
import { Unseen } from "@/ui/words";
import { remarkHref } from "./remark-href";

type AskedProps = { id: string; remarks: readonly NamedRemark[] };

/** What the remarks on one process ask for; metrics that lack the same stand together, each a link to its definition. */
export function Asked({ id, remarks }: AskedProps) {
  const [first] = remarks;
  if (first === undefined) return null;
  if (first.code !== "metric-undefined") return sayRemark(first);
  return [...Map.groupBy(remarks, sayLacks)].map(([lacks, metrics]) => (
    <p key={lacks}>
      {metrics.map((remark, index) => (
        <Fragment key={remark.field}>
          {index > 0 && ", "}
          <Link href={remarkHref(id, remark)}>
            {sayMetric(remark)}
            <Unseen> of {remark.process}</Unseen>
          </Link>
        </Fragment>
      ))}
      : {lacks}.
    </p>
  ));
}
