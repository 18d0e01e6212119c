import { statusMeanings } from "@/app/words/standards";
import type { MappingStatus } from "@/catalogue/mapping-schema";
import { Foot } from "@/ui/page";
import { Note } from "@/ui/words";

type TableFootProps = { status: MappingStatus; source: string; note: string | null; more?: string | null };

/** Where a table is from, how sure one may be of it, and what is to be known of it. */
export function TableFoot({ status, source, note, more = null }: TableFootProps) {
  return (
    <Foot>
      <Note>
        {statusMeanings[status]} {source} {note} {more}
      </Note>
    </Foot>
  );
}
