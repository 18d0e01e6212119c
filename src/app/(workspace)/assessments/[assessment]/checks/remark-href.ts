import type { Remark } from "@/domain/oism3/quality";

/** Where a remark is put right; a metric's definition is opened on the way. */
export function remarkHref(assessment: string, { code, process, field }: Remark): string {
  const at = `/assessments/${assessment}`;
  if (code === "owners-missing") return `${at}/assign`;
  if (process === null) return `${at}/details#target`;
  const to = `${at}/processes/${process}`;
  if (field === null) return to;
  const [group, type] = field.split(".");
  return `${to}${group === "definitions" ? `?define=${type}` : ""}#${field}`;
}
