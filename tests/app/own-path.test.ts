import { expect, test } from "vitest";
import { ownPath } from "@/app/own-path";

test.each(["/", "/assessments", "/people?state=ended", "/assessments/x/processes/GP-1#note"])(
  "%j is ours",
  (to) => expect(ownPath(to)).toBe(to),
);

test.each([
  ...["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "evil.example", ""],
  ...[
    "/\t/evil.example",
    "/ /evil.example",
    "/x\r\nset-cookie: a=b",
    "javascript:alert(1)",
    undefined,
    ["/"],
  ],
])("%j leads to the first page instead", (to) => expect(ownPath(to)).toBe("/"));
