import { Note } from "@/ui/words";
import { Origin } from "../origin";

/** The one place in which the product departs from Table 2.1. */
export function Quality() {
  return (
    <div className="inline">
      <Note>
        Quality, where applicable: the 2011 text asks for quality without exception, the model's author says
        “when applicable”. Plumbline accepts not applicable, for quality alone. <Origin of="ours" />
      </Note>
    </div>
  );
}
