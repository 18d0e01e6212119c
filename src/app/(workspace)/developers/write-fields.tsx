import { TextArea, TextField } from "@/ui/text-field";

/** What goes with a change: the version that it is made on, a key under which it is carried out once, and itself. */
export function WriteFields({ example }: { example: string }) {
  return (
    <>
      <TextField
        id="if-match"
        name="if-match"
        label="If-Match"
        defaultValue={'"0"'}
        hint="The ETag of the field as it was read, with its quotation marks."
        width="half"
      />
      <TextField
        id="key"
        name="key"
        label="Idempotency-Key"
        hint="A UUID of yours; may be left empty."
        width="half"
      />
      <TextArea id="body" name="body" label="Body, as JSON" defaultValue={example} rows={4} />
    </>
  );
}
