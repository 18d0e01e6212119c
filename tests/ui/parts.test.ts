import { expect, test } from "vitest";
import { attributes, drawn } from "./drawn";
import { lookFiles, readLook } from "./look-files";

test("no part writes a style attribute, which the content security policy would block", () => {
  expect(drawn("sheet").length).toBeGreaterThan(10_000);
  expect(drawn("sheet")).not.toMatch(/ style=/);
});

test("every class that a part names is drawn by the look", () => {
  const look = lookFiles.map(readLook).join("");
  // Places without a look of their own, and levels for which nothing is filled.
  const bare = new Set(["rail-slot", "measured", "long", "lacking", "idle", "l0", "standard"]);
  const named = new Set(attributes(drawn("sheet"), "class").flatMap((value) => value.split(" ")));
  const missing = [...named].filter((name) => !bare.has(name) && !look.includes(`.${name}`));
  expect(missing).toEqual([]);
});

test("ids on a page are unique, and whatever points at an id finds it", () => {
  const sheet = drawn("sheet");
  const ids = attributes(sheet, "id");
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const named = ["for", "aria-labelledby", "aria-describedby"].flatMap((name) => attributes(sheet, name));
  expect(named.flatMap((value) => value.split(" ")).filter((id) => !ids.includes(id))).toEqual([]);
});

test("a page has one skip link to its main content, one title, and marks the place in the navigation", () => {
  const sheet = drawn("sheet");
  expect(sheet).toContain('<a class="skip" href="#main">');
  expect(sheet).toContain('<main id="main"');
  expect(sheet.match(/<h1>/g)).toHaveLength(1);
  expect(sheet.match(/aria-current="page"/g)).toHaveLength(1);
});

test("a row that is not applicable says so in place of its cells", () => {
  const row = drawn("rowNotApplicable");
  expect(row).toContain('<span class="none">not applicable</span>');
  expect(row).not.toContain("cells");
});

test("a row fills its cells in the colour of its level, hatches the possible and hangs the string where asked", () => {
  const row = drawn("rowNeeded");
  expect(row).toContain('<span class="cells l1 needs-2" aria-hidden="true">');
  expect(row).toContain('<i class="f"></i><i class="p"></i><i class="p"></i><i></i><i></i>');
  expect(row).toContain('<span class="vh">declared 1 to 3</span><span aria-hidden="true">1–3</span>');
  expect(row).toContain('<span class="vh">needed 2</span>');
});

test("a mark is drawn for the eye and said for the ear", () => {
  expect(drawn("stateUnknown")).toMatch(
    /<i class="sq unknown" aria-hidden="true"><\/i><span class="vh"> ?unknown/,
  );
  expect(drawn("need")).toContain('<span class="vh"> not held</span>');
});

test("the level to reach next stands in the well", () => {
  expect(drawn("need")).toContain('<tr class="now"><th scope="row">2 Managed</th>');
});

test("a wrong field is marked as invalid and reads out its hint and its fault", () => {
  const field = drawn("fieldWrong");
  expect(field).toContain('<label for="keeper">Kept by</label>');
  expect(field).toMatch(/<input[^>]* aria-invalid="true" aria-describedby="keeper-hint keeper-fault"/);
  expect(field).toContain('id="keeper-fault">Name who keeps it.');
});

test("the summary of faults is announced, can take the focus, and leads to each field", () => {
  const faults = drawn("faults");
  expect(faults).toMatch(/role="alert" tabindex="-1"/);
  expect(faults).toContain('<a href="#keeper">Name who keeps it.</a>');
});

test("a button that cannot be pressed says why beside it", () => {
  const [described] = attributes(drawn("disabled"), "aria-describedby");
  expect(drawn("disabled")).toMatch(/<button[^>]* disabled=""/);
  expect(drawn("disabled")).toContain(`id="${described}">Three are unanswered.`);
});

test("a button whose act is under way keeps its focus: it is not disabled, it does nothing", () => {
  expect(drawn("pending")).toContain('aria-disabled="true" aria-busy="true"');
  expect(drawn("pending")).not.toContain(" disabled");
});

test("a table keeps its roles when its rows are stacked, and each cell knows its head", () => {
  const roles = attributes(drawn("table"), "role");
  expect(roles).toEqual([
    "table",
    "rowgroup",
    "row",
    "columnheader",
    "columnheader",
    "rowgroup",
    "row",
    "rowheader",
    "cell",
  ]);
  expect(drawn("table")).toContain('class="r" data-head="Declared">2</td>');
});
