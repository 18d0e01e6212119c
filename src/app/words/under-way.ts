import { begin, counted } from "./counts";

/** "Two units are being assessed, and one is being appraised." */
export function sayUnderWay(filling: number, weighing: number): string {
  const [drafts, appraisals] = [counted(filling, "unit", "units"), counted(weighing, "unit", "units")];
  const are = (count: number) => (count === 1 ? "is" : "are");
  if (weighing === 0) return `${begin(drafts)} ${are(filling)} being assessed.`;
  if (filling === 0) return `${begin(appraisals)} ${are(weighing)} being appraised.`;
  return `${begin(drafts)} ${are(filling)} being assessed, ${appraisals} ${are(weighing)} being appraised.`;
}
