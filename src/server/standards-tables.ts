import "server-only";
import type { AppraisedPractice, NamedAppraisalModel } from "@/catalogue/appraisal-model";
import { mappings } from "@/catalogue/mappings";
import { type ClauseOf2022, carryOver } from "@/domain/standards/iso-27001";

/** The twelve generic practices of GG 2 and GG 3, in order. */
export const genericPractices = ({ areas }: NamedAppraisalModel): readonly AppraisedPractice[] =>
  areas
    .slice(0, 1)
    .flatMap(({ goals }) => goals.filter(({ level }) => level === 2 || level === 3))
    .flatMap(({ contents }) => contents);

/** The clauses of ISO/IEC 27001:2022 with what they ask of the generic practices; they follow from the data alone. */
export const clausesOf2022: readonly ClauseOf2022[] = carryOver(
  mappings.iso27001In2005.rows,
  mappings.iso27001History.rows,
  mappings.iso27001In2022.rows,
  mappings.iso27001Proposed.rows,
);

/** The clauses of 2005 that ask for generic practices, and their headings. */
export const practiceRows2005 = () =>
  mappings.iso27001In2005.rows.map((row) => ({ ...row, proposed: [] as string[], from: [] as string[] }));

/** The same of 2022; what is proposed stands apart. */
export const practiceRows2022 = () =>
  clausesOf2022.map(({ clause, title, carried, proposed, from }) => ({
    clause,
    title,
    practices: [...carried],
    proposed: [...proposed],
    from: [...from],
  }));
