import "server-only";
import type { NamedAppraisalModel } from "@/catalogue/appraisal-model";
import { mappings } from "@/catalogue/mappings";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { Place, Standard } from "@/domain/standards/serves";

/** What a place of a standard is called, where the tables know it; a part of a clause is called as its clause is. */
export function nameOfPlace({ standard, code }: Place, { areas }: NamedAppraisalModel): string | null {
  if (standard === "cmmi-svc") {
    const practices = areas.flatMap(({ goals }) => goals.flatMap(({ contents }) => contents));
    return practices.find(({ id }) => id === code)?.name ?? null;
  }
  const names = known[standard];
  return names?.get(code) ?? names?.get(code.split(" ")[0] ?? "") ?? null;
}

const framework = (wanted: string) =>
  new Map(
    mappings.frameworkNames.rows
      .filter((row) => row.framework === wanted)
      .map(({ code, name }) => [code, name]),
  );

const known: Readonly<Partial<Record<Standard, ReadonlyMap<string, string>>>> = {
  "iso-20000-1": new Map(mappings.iso20000.rows.map(({ clause, title }) => [clause, title])),
  "iso-27001-2005": new Map([
    ...mappings.iso27001History.rows.map(({ y2005, title }): [string, string] => [y2005, title]),
    ...mappings.iso27001In2005.rows.map(({ clause, title }): [string, string] => [clause, title]),
  ]),
  "iso-27001-2022": new Map(mappings.iso27001In2022.rows.map(({ clause, title }) => [clause, title])),
  "o-ism3": new Map(shippedOism3.processes.map(({ id, name }) => [id, name])),
  "cobit-2019": framework("cobit-2019"),
  "nist-csf-2.0": framework("nist-csf-2.0"),
  "cert-rmm-1.2": framework("cert-rmm-1.2"),
  "sse-cmm": framework("sse-cmm"),
};
