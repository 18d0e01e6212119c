import { Foot } from "@/ui/page";
import { Note } from "@/ui/words";

/** Where the catalogue comes from, in the words of the edition. */
export function SourceFoot({ source }: { source: string }) {
  return (
    <Foot>
      <Note>{source}</Note>
    </Foot>
  );
}
