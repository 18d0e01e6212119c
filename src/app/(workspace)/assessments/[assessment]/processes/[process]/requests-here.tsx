import { Thread } from "@/app/(workspace)/appraisals/[appraisal]/requests/thread";
import { begin, counted } from "@/app/words/counts";
import { sayAbout } from "@/app/words/requests";
import type { RequestView } from "@/server/queries/requests";
import { Drawer } from "@/ui/data-details";
import { Notice } from "@/ui/notices";

type RequestsProps = { requests: readonly RequestView[] };

/** What appraisers asked about this process and wait for, with the way to the thread; nothing where they wait for nothing. */
export function AskedHere({ requests }: RequestsProps) {
  const waiting = requests.filter(
    ({ may, answeredAt, closedAt }) => may.answer && !may.close && answeredAt === null && closedAt === null,
  );
  if (waiting.length === 0) return null;
  const wait = `${counted(waiting.length, "request waits", "requests wait")} for an answer`;
  return (
    <Notice title={`${begin(wait)}. What ${waiting.length === 1 ? "it names" : "they name"} can be changed.`}>
      <p>
        {waiting.map((request) => (
          <span key={request.id}>
            <a href={`#request-${request.id}`}>{sayAbout(request)}</a>{" "}
          </span>
        ))}
      </p>
    </Notice>
  );
}

/** Every request about this process, the last opened first. */
export function RequestDrawer({ requests, timeZone }: RequestsProps & { timeZone: string }) {
  if (requests.length === 0) return null;
  const open = requests.filter(({ closedAt }) => closedAt === null).length;
  return (
    <section id="requests" aria-label="Requests">
      <Drawer summary="Requests" tally={open === 0 ? "all closed" : `${open} open`} open={open > 0}>
        {requests.map((request) => (
          <Thread key={request.id} request={request} timeZone={timeZone} />
        ))}
      </Drawer>
    </section>
  );
}
