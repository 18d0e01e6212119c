import { describe, expect, test } from "vitest";
import { changesBetween } from "@/app/(workspace)/evidence/[evidence]/changes";
import {
  sayCovered,
  sayExpired,
  sayExpiry,
  sayKind,
  sayLineOf,
  saySize,
  sayTally,
  sayTitle,
  titleOf,
} from "@/app/words/evidence";
import { itemFacts, sayAttached, sayChanges, stateOfAttached, subjectWord } from "@/app/words/evidence-item";
import { sayExpiring } from "@/app/words/today";

const line = {
  title: "Patch report",
  owner: { name: "Ruth Frei" },
  sensitivity: "open",
  freshness: "in-date",
  expiresOn: null,
  revision: 1,
  accepted: false,
  files: 0,
  addresses: 0,
  uses: 0,
} as const;

describe("an item in a list", () => {
  test("says whose it is, what it holds, what it backs and at what revision it stands", () => {
    expect(sayLineOf(line)).toBe("Ruth Frei · nothing yet · backs nothing yet · revision 1");
    expect(
      sayLineOf({
        ...line,
        sensitivity: "restricted",
        files: 2,
        addresses: 1,
        uses: 3,
        revision: 2,
        accepted: true,
        expiresOn: "2027-01-03",
        freshness: "expires-soon",
      }),
    ).toBe(
      "Ruth Frei · restricted · two files, one link · backs three answers and practices · revision 2, accepted · expires 3 Jan 2027",
    );
  });

  test("keeps its title to itself where the reader may know its state alone", () => {
    const hidden = { ...line, title: null, sensitivity: "restricted" as const };
    expect(sayTitle(hidden)).toBe("Restricted evidence of Ruth Frei");
    expect(sayLineOf(hidden)).not.toContain("Ruth");
  });

  test("says that it has expired, and what that does", () => {
    expect(sayExpiry("2026-01-01", "expired")).toBe("expired on 1 Jan 2026");
    expect(sayExpiry(null, "in-date")).toBe("");
    expect(sayExpired("expired")).toContain("lowers confidence");
    expect(sayExpired("expires-soon")).toBeUndefined();
  });
});

describe("words of an item", () => {
  test.each([
    [0, "0 B"],
    [1023, "1023 B"],
    [421_888, "412 kB"],
    [1_153_434, "1.1 MB"],
    [262_144_000, "250 MB"],
  ])("%i bytes are %s", (bytes, said) => expect(saySize(bytes)).toBe(said));

  test.each([
    ["2026-07-01", "2026-12-31", "1 Jul to 31 Dec 2026"],
    ["2026-07-01", null, "from 1 Jul 2026"],
    [null, "2026-12-31", "until 31 Dec 2026"],
    [null, null, ""],
  ])("a period from %s to %s is “%s”", (from, to, said) => expect(sayCovered(from, to)).toBe(said));

  test.each([
    ["Patch_report  October.xlsx", "Patch report October"],
    [".pdf", ".pdf"],
    ["README", "README"],
  ])("an item made of %s is called %s", (name, title) => expect(titleOf(name)).toBe(title));

  test("what it covers, when it was received and how far it counts stand in its head", () => {
    const facts = itemFacts(
      {
        ...line,
        periodFrom: null,
        periodTo: null,
        collectedOn: null,
        receivedAt: "2026-11-22T01:00:00Z",
        addedBy: "Vera Graf",
        acceptedRevision: null,
      },
      () => "22 Nov 2026, 02:00",
    );
    expect(facts.map(({ term, value }) => `${term} ${value}`)).toEqual([
      "Owner Ruth Frei",
      "Sensitivity open",
      "Received 22 Nov 2026, 02:00, by Vera Graf",
      "Counts without an end",
      "Revision 1, not accepted yet",
    ]);
  });

  test("a tally counts items once, however many answers they back", () =>
    expect(
      sayTally(
        [
          { id: "a", accepted: true },
          { id: "a", accepted: true },
          { id: "b", accepted: false },
        ],
        1,
      ),
    ).toBe("three items, one accepted"));

  test("what stands beside an answer says what it holds, who put it there and when", () => {
    const attached = {
      by: "Markus Iseli",
      addedAt: "2026-11-12T08:00:00Z",
      item: { accepted: false, acceptedRevision: null, revision: 1 },
      contents: { files: [{ name: "report.pdf", size: 1_153_434 }], addresses: [] },
    };
    expect(sayAttached(attached, "UTC")).toBe("PDF, 1.1 MB · Markus Iseli · 12 Nov 2026, 08:00");
    expect(stateOfAttached(attached).word).toBe("Awaits appraiser");
    expect(stateOfAttached({ ...attached, verdict: "rejected" }).mark).toBe("lacking");
    expect(sayKind("a.tar.gz")).toBe("GZ");
    expect(subjectWord("documentation")).toBe("Documented");
  });

  test("Today tells expired items from those that soon will be", () => {
    const [expired, soon] = [{ freshness: "expired" as const }, { freshness: "expires-soon" as const }];
    expect(sayExpiring([expired])).toBe("One item of your evidence has expired.");
    expect(sayExpiring([soon, soon])).toBe("Two items of your evidence expire within 30 days.");
    expect(sayExpiring([expired, soon, soon])).toBe(
      "One item of your evidence has expired, two expire within 30 days.",
    );
  });
});

describe("what changed between revisions", () => {
  const file = (name: string, sha256: string) => ({ name, sha256 });
  test("a file of the same name and other contents was both removed and added", () => {
    const before = { files: [file("a.pdf", "1"), file("b.pdf", "2")], addresses: [] };
    const now = {
      files: [file("a.pdf", "3"), file("b.pdf", "2")],
      addresses: [{ url: "https://x", title: "" }],
    };
    expect(sayChanges(changesBetween(now, before))).toBe("Added a.pdf, https://x; removed a.pdf");
    expect(sayChanges(changesBetween(before, before))).toBe("Nothing changed");
    expect(sayChanges(changesBetween(before, undefined))).toBe("The first, with a.pdf, b.pdf");
  });
});
