import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayDay } from "@/app/words/dates";
import {
  sayAssigned,
  sayDoneLately,
  sayHandedBack,
  sayOverdue,
  sayReady,
  saySubmitted,
  sayWaiting,
} from "@/app/words/today";
import { readToday } from "@/server/queries/today";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { AssessmentGroup } from "./assessment-group";
import { Mentions } from "./mentions";
import { NothingWaits } from "./nothing-waits";
import { ProcessGroup } from "./process-group";

export const metadata: Metadata = { title: "Today" };

/** How far back mentions and words of being done reach, in milliseconds. */
const fortnight = 14 * 86_400_000;

export default async function TodayPage() {
  const { actor, timeZone } = await requireSession();
  const now = new Date();
  const today = dayIn(now, timeZone);
  const view = await found(readToday(actor, { today, since: new Date(now.getTime() - fortnight) }));
  const { handedBack, assigned, mentions, overdue, done, ready, submitted, manages } = view;
  return (
    <>
      <Head
        title={sayWaiting({
          handedBack: handedBack.length,
          assigned: assigned.length,
          mentions: mentions.length,
        })}
        facts={[{ term: "Today", value: sayDay(today) }]}
      >
        {manages && (
          <Acts>
            <LinkButton kind="first" href="/assessments/start">
              Start an assessment
            </LinkButton>
          </Acts>
        )}
      </Head>
      <Body>
        <ProcessGroup heading={sayHandedBack(handedBack.length)} lines={handedBack} today={today} />
        <ProcessGroup heading={sayAssigned(assigned.length)} lines={assigned} today={today} />
        <Mentions mentions={mentions} timeZone={timeZone} />
        <ProcessGroup heading={sayOverdue(overdue.length)} lines={overdue} today={today} owners />
        <ProcessGroup heading={sayDoneLately(done.length)} lines={done} today={today} owners />
        <AssessmentGroup heading={sayReady(ready.length)} lines={ready} leadsTo="submit" />
        <AssessmentGroup heading={saySubmitted(submitted.length)} lines={submitted} leadsTo="result" />
        <NothingWaits view={view} />
      </Body>
    </>
  );
}
