import type { Params } from "@/domain/refusal";

/** Why a rating, a finding or a text of one's own is not taken. */
export const judgingRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "forbidden.rating.judge": () => "Only the team of an appraisal characterises and rates.",
  "forbidden.finding.write": () => "Only the team of an appraisal writes findings.",
  "forbidden.finding.remark": () =>
    "Remarks are for those whose work was appraised: security managers and owners of processes.",
  "forbidden.material.change": () => "Only security managers and appraisers change the material.",
};
