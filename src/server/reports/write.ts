import "server-only";
import type { ReportDocument } from "@/domain/report/document";
import type { ReportFormat } from "@/domain/report/kinds";
import { type Told, writePdf } from "./pdf";

/** A document, and what it is to become. */
export type Job = { readonly format: ReportFormat; readonly document: ReportDocument };

/** The file that a document is drawn as. `told` hears how far it is, from 0 to 1. */
export async function writeReport({ document }: Job, told: Told): Promise<Uint8Array> {
  switch (document.shape) {
    case "pages":
      return writePdf(document, told);
    case "data":
      return Buffer.from(document.text);
    default:
      throw new Error(`Nobody draws ${document.shape} yet`);
  }
}
