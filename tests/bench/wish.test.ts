import { expect, test } from "vitest";
import { wishOf } from "./wish";

const names = ["scripts", "saving", "holding", "lighthouse"];

test("all is measured, in haste all but memory and Lighthouse, or what is named", () => {
  expect(wishOf([], names)).toMatchObject({ quick: false, only: names });
  expect(wishOf(["--quick"], names)).toMatchObject({ quick: true, only: ["scripts", "saving"] });
  expect(wishOf(["--quick", "--only", "lighthouse"], names)).toMatchObject({ only: ["lighthouse"] });
  expect(wishOf(["--page", "a.md"], names)).toMatchObject({ only: names, page: "a.md" });
});

test.each([
  [
    ["--only", "saving,nonsense"],
    /^There is no measurement "nonsense": there are scripts, saving, holding, lighthouse\.$/,
  ],
  [["--only"], /^Option '--only <value>' argument missing\. Use: npm run bench/],
  [["--quik"], /^Unknown option '--quik'\. Use: /],
  [["foo"], /Use: /],
  [["--quick", "--page", "a.md"], /^--page takes a whole run/],
  [["--only", "saving", "--page", "a.md"], /^--page takes a whole run/],
])("%j is refused in one line", (args, line) => {
  expect(wishOf(args, names)).toMatch(line);
});
