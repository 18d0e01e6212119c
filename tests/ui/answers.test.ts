import { expect, test } from "vitest";
import { attributes, drawn } from "./drawn";

const order = ["yes", "no", "not-applicable", "unknown"];

test("four stops stand in the order yes, no, not applicable, unknown however they are handed in, as native radios of one name", () => {
  const control = drawn("fourStops");
  expect(attributes(control, "value")).toEqual(order);
  expect(attributes(control, "type")).toEqual(["radio", "radio", "radio", "radio"]);
  expect(new Set(attributes(control, "name"))).toEqual(new Set(["quality"]));
});

test("the legend names the control, and every radio has its word as label", () => {
  const control = drawn("fourStops");
  expect(control).toMatch(/^<fieldset[^>]*><legend>Quality<\/legend>/);
  expect(control.match(/<label[^>]*><input[^>]*><span>[^<]+<\/span><\/label>/g)).toHaveLength(4);
});

test("three stops leave out not applicable and keep the place of unknown", () => {
  const control = drawn("threeStops");
  expect(attributes(control, "value")).toEqual(["yes", "no", "unknown"]);
  expect(attributes(control, "class")).toContain("ans three");
});

test("an uncontrolled control starts from its default, or from no answer", () => {
  expect(checked(drawn("fourStops"))).toEqual(["no"]);
  expect(checked(drawn("threeStops"))).toEqual([]);
});

test("a controlled control shows its value and offers to take it back; cleared, it shows none and offers nothing", () => {
  expect(checked(drawn("controlled"))).toEqual(["unknown"]);
  expect(drawn("controlled")).toContain("Take it back");
  expect(checked(drawn("cleared"))).toEqual([]);
  expect(drawn("cleared")).not.toContain("Take it back");
});

function checked(markup: string) {
  const inputs = markup.match(/<input[^>]*>/g) ?? [];
  return inputs.filter((input) => input.includes(" checked")).flatMap((input) => attributes(input, "value"));
}
