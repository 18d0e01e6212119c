import "server-only";
import { z } from "zod";
import { AskForMore, WeighAnswers } from "@/domain/appraisal/weighing-input";

type Form = Record<string, string>;

/** One verdict; where more is asked for, with the request that asks it. What has no comment is told beside that field. */
export const WeighForm = z
  .custom<Form>()
  .refine(({ verdict, comment = "" }) => verdict !== "rejected" || comment.trim() !== "", {
    path: ["comment"],
    params: { code: "weighing.rejection-unexplained" },
  })
  .refine(({ verdict, comment = "" }) => verdict !== "more" || comment.trim() !== "", {
    path: ["comment"],
    params: { code: "weighing.reason-missing" },
  })
  .transform((form): unknown => {
    const { appraisalId, process, subject, verdict, comment = "", version, request, message, toId } = form;
    const asked = { id: request, message, appraisalId, process, subject, toId, text: comment };
    return {
      weighing: { appraisalId, process, weighings: [{ subject, verdict, comment, version }] },
      request: verdict === "more" ? asked : null,
    };
  })
  .pipe(z.object({ weighing: WeighAnswers, request: AskForMore.nullable() }));

/** The same verdict on all that are named, each as subject and version: "scope:0 load:2". */
export const WeighManyForm = z.preprocess(
  (form: Form) => ({
    appraisalId: form.appraisalId,
    process: form.process,
    next: form.next ?? "",
    weighings: (form.subjects ?? "").split(" ").map((named) => {
      const [subject, version] = named.split(":");
      return { subject, version, verdict: "accepted", comment: form.comment ?? "" };
    }),
  }),
  WeighAnswers.extend({ next: z.string().regex(/^([A-Z]+-\d+)?$/) }),
);

/** A request about a whole process; a box that is not ticked is not sent. */
export const AskForm = z.preprocess(
  (form: Form) => ({ ...form, unlocks: form.unlocks === "on" }),
  AskForMore,
);
