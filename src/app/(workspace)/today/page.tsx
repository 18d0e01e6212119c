import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayDay } from "@/app/words/dates";
import { sayAnsweredRequests, sayAskedOfYou } from "@/app/words/requests";
import {
  sayAssigned,
  sayHandedBack,
  sayOverdue,
  sayReady,
  saySaidDone,
  saySubmitted,
  sayWaiting,
} from "@/app/words/today";
import type { Member } from "@/domain/actor";
import { can } from "@/domain/policy";
import { listAppraisals } from "@/server/queries/appraisals";
import { listAsked } from "@/server/queries/asked";
import { listExpiring } from "@/server/queries/evidence";
import { listFindingsToRemark } from "@/server/queries/shown-findings";
import { readToday } from "@/server/queries/today";
import { requireSession } from "@/server/session";
import { Head } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Body } from "@/ui/page";
import { ToAppraise, YoursUnderWay } from "./appraisal-groups";
import { AskedGroup } from "./asked-group";
import { AssessmentGroup } from "./assessment-group";
import { ExpiringGroup } from "./expiring-group";
import { FindingsGroup } from "./findings-group";
import { Mentions } from "./mentions";
import { NothingWaits } from "./nothing-waits";
import { ProcessGroup } from "./process-group";
import { ReadForm } from "./read-form";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const { actor, timeZone } = await requireSession();
  const today = dayIn(new Date(), timeZone);
  const view = await found(readToday(actor, { today }));
  const expiring = can(actor, "evidence.list") ? await found(listExpiring(actor, today)) : [];
  const shown = await found(listFindingsToRemark(actor));
  const { ofYou, answered } = await found(listAsked(actor));
  const { mine, free } = await appraising(actor);
  const { handedBack, assigned, mentions, overdue, done, ready, submitted, manages } = view;
  const newest = [view.newest ?? "", ...shown.map(({ at }) => at)].sort().at(-1) ?? "";
  return (
    <>
      <Head
        title={sayWaiting({
          handedBack: handedBack.length,
          assigned: assigned.length,
          mentions: mentions.length + shown.length,
          expiring: expiring.length,
          asked: ofYou.length + answered.length,
          appraisals: mine.length,
          toAppraise: free.length,
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
        <AskedGroup heading={sayAskedOfYou(ofYou.length)} lines={ofYou} timeZone={timeZone} />
        <AskedGroup heading={sayAnsweredRequests(answered.length)} lines={answered} timeZone={timeZone} />
        <YoursUnderWay lines={mine} />
        <ToAppraise waiting={free} />
        <ProcessGroup heading={sayHandedBack(handedBack.length)} lines={handedBack} today={today} />
        <ProcessGroup heading={sayAssigned(assigned.length)} lines={assigned} today={today} />
        <ProcessGroup heading={sayOverdue(overdue.length)} lines={overdue} today={today} owners />
        <Mentions mentions={mentions} timeZone={timeZone} />
        <ProcessGroup heading={saySaidDone(done.length)} lines={done} today={today} owners />
        <FindingsGroup lines={shown} timeZone={timeZone} />
        {newest !== "" && <ReadForm until={newest} />}
        <AssessmentGroup heading={sayReady(ready.length)} lines={ready} leadsTo="submit" />
        <AssessmentGroup heading={saySubmitted(submitted.length)} lines={submitted} leadsTo="result" />
        <ExpiringGroup lines={expiring} />
        {[expiring, ofYou, answered, shown, mine, free].every(({ length }) => length === 0) && (
          <NothingWaits view={view} answers={can(actor, "evidence.add")} />
        )}
      </Body>
    </>
  );
}

/** To an appraiser: what they have under way, and what they may begin. */
async function appraising(actor: Member) {
  if (!can(actor, "appraisal.begin")) return { mine: [], free: [] };
  const { underWay, waiting } = await found(listAppraisals(actor));
  return {
    mine: underWay.filter(({ mine }) => mine),
    free: waiting.filter(({ parts }) => parts.length === 0),
  };
}
