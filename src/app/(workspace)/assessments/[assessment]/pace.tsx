import { sayCounting, sayPace } from "@/app/words/pace";
import { DataDetails } from "@/ui/data-details";
import { Note } from "@/ui/words";

type PaceProps = { answered: number; processes: number; minutes: number | null };

/** How far it is, how long the rest may take, and how that is counted. */
export function Pace(props: PaceProps) {
  return (
    <DataDetails summary={sayPace(props)}>
      <Note>{sayCounting(props)}</Note>
    </DataDetails>
  );
}
