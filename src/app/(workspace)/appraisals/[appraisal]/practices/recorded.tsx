import { sayMoment } from "@/app/words/dates";

type Props = { recorded: { by: string; at: string } | null; timeZone: string };

/** Who recorded it, and when. */
export function Recorded({ recorded, timeZone }: Props) {
  if (recorded === null) return <>Not recorded yet.</>;
  return (
    <>
      Recorded by {recorded.by}, <time dateTime={recorded.at}>{sayMoment(recorded.at, timeZone)}</time>
    </>
  );
}
