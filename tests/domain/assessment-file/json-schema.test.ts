import { expect, test } from "vitest";
import { assessmentJsonSchema } from "@/domain/assessment-file/json-schema";

test("the published JSON Schema is the one that files are read by", async () => {
  // `vitest -u` writes it anew.
  await expect(`${JSON.stringify(assessmentJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../../public/schemas/assessment-1.json",
  );
});

test("it asks for a reason where a process is not applicable", () => {
  expect(assessmentJsonSchema()).toHaveProperty(
    "properties.answers.additionalProperties.if.properties.applicable",
    {
      const: false,
    },
  );
});
