import { describe, expect, test } from "vitest";
import { findHref, findsAll } from "@/app/(workspace)/evidence/find-href";
import { pastedFiles, refusedBeforehand } from "@/app/(workspace)/evidence/uploads/chosen";
import { saySending, sayUpload } from "@/app/words/uploads";
import { FindEvidence } from "@/domain/evidence/input";

describe("files as they are chosen", () => {
  const file = (name: string, text = "x") => new File([text], name);
  test("are refused beforehand where they are empty, too large or of a type that is not taken", () => {
    expect(refusedBeforehand(file("a.pdf", ""), 10)).toContain("empty");
    expect(refusedBeforehand(file("a.pdf", "x".repeat(11)), 10)).toContain("larger than 10 B");
    expect(refusedBeforehand(file("a.exe"), 10)).toContain("EXE");
    expect(refusedBeforehand(file("A.PDF"), 10)).toBeNull();
    expect(refusedBeforehand(file("LICENCE"), 10)).toBeNull();
  });

  test("that are pasted screenshots are named after the moment; text pasted into a field stays text", () => {
    const pasted = (target: unknown, types: string[], name: string) =>
      pastedFiles(
        { target, clipboardData: { files: [file(name)], types } },
        new Date("2026-11-22T10:11:12"),
      ).map((it) => it.name);
    expect(pasted(null, ["Files"], "image.png")).toEqual(["Screenshot 2026-11-22 10-11-12.png"]);
    expect(pasted(null, ["Files"], "plan.png")).toEqual(["plan.png"]);
    const field = { tagName: "TEXTAREA" };
    expect(pasted(field, ["text/plain", "Files"], "image.png")).toEqual([]);
    expect(pasted(field, ["Files"], "plan.png")).toEqual(["plan.png"]);
  });
});

describe("files on their way", () => {
  const upload = { name: "a.pdf", size: 2 * 1024 ** 2 };
  test("say how far they are", () => {
    expect(sayUpload({ ...upload, state: { kind: "waiting" } }, false)).toBe(
      "2.0 MB, sent when the item is added",
    );
    expect(sayUpload({ ...upload, state: { kind: "sending", sent: 1024 ** 2 } }, true)).toBe(
      "1.0 MB of 2.0 MB",
    );
    expect(sayUpload({ ...upload, state: { kind: "sending", sent: upload.size } }, true)).toContain(
      "looked through",
    );
    expect(sayUpload({ ...upload, state: { kind: "done", same: "b.pdf" } }, true)).toContain("b.pdf");
  });

  test("are summed up for who cannot see them", () => {
    const [sending, done] = [
      { ...upload, state: { kind: "sending" as const, sent: 0 } },
      { ...upload, state: { kind: "done" as const, same: null } },
    ];
    expect(saySending([])).toBe("");
    expect(saySending([done, sending, sending])).toBe("One file arrived, two files on the way.");
  });
});

describe("the address of a search", () => {
  test("keeps what is looked for and leaves out what is not", () => {
    const find = FindEvidence.parse({ q: "patch", freshness: "expired", unused: "yes", owner: "nobody" });
    expect(findHref(find, 2)).toBe("/evidence?q=patch&freshness=expired&page=2&unused=yes");
    expect(findsAll(find)).toBe(false);
    expect(findsAll(FindEvidence.parse({}))).toBe(true);
  });
});
