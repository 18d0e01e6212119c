import type { RequestView } from "@/server/queries/requests";
import type { ProcessToWeigh } from "@/server/queries/weighings";
import { Drawer } from "@/ui/data-details";
import { Thread } from "../../requests/thread";
import { AskForm } from "./ask-form";

type ProcessRequestsProps = {
  view: ProcessToWeigh;
  requests: readonly RequestView[];
  timeZone: string;
};

/** What has been asked about this process, and room to ask about all of it. */
export function ProcessRequests({ view, requests, timeZone }: ProcessRequestsProps) {
  const open = requests.filter(({ closedAt }) => closedAt === null).length;
  return (
    <>
      {requests.length > 0 && (
        <Drawer summary="Requests" tally={open === 0 ? "all closed" : `${open} open`} open>
          {requests.map((request) => (
            <Thread key={request.id} request={request} timeZone={timeZone} place={false} />
          ))}
        </Drawer>
      )}
      {view.mayWeigh && view.people.length > 0 && (
        <Drawer summary="Ask about the whole process">
          <AskForm key={view.keys.request} view={view} />
        </Drawer>
      )}
    </>
  );
}
