import type { Reading } from "@/server/queries/result";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Notice } from "@/ui/notices";

/** Under which profile the answers are read; a plain form, so that a reading stands in the address. */
export function ReadingChoice({ id, reading }: { id: string; reading: Reading }) {
  const { kept, under, chosen, choices } = reading;
  return (
    <>
      {under !== null && (
        <Notice title={`Another reading: under ${under}`}>
          The assessment keeps {kept}, which it was started with. This shows the same answers as {under} reads
          them; nothing of it is stored.
        </Notice>
      )}
      {(choices.length > 1 || under !== null) && (
        <form className="filters reading-choice" action={`/assessments/${id}/result`}>
          <SelectField
            id="profile"
            name="profile"
            label="Read under another profile"
            options={choices.map((choice) => ({
              value: choice.id,
              label: choice.id === "pinned" ? `${choice.name}, which it keeps` : choice.name,
            }))}
            defaultValue={chosen}
          />
          <Button type="submit">Read</Button>
        </form>
      )}
    </>
  );
}
