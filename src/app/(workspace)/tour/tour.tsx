import { found } from "@/app/found";
import { answeringTour, keepingTour, readingTour, type TourPlace, type TourStep } from "@/app/words/tour";
import type { Member } from "@/domain/actor";
import { can } from "@/domain/policy";
import { readTour } from "@/server/queries/tour";
import { Button } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { leaveTour } from "./actions";
import { stepAt } from "./steps";

type TourProps = {
  actor: Member;
  place: TourPlace;
  /** The page that it stands on. */
  at: string;
  /** What the address says after `tour=`. */
  asked: string | string[] | undefined;
};

/** A quiet panel of a few steps, for whoever has not ended it, and for whoever asks for it again. */
export async function Tour({ actor, place, at, asked }: TourProps) {
  const { toured, place: next } = await found(readTour(actor));
  const steps = stepsFor(actor);
  const index = stepAt(steps, { place, asked, toured, reachable: next !== null });
  const step = index === null ? undefined : steps[index];
  if (index === null || step === undefined) return null;
  const addressOf = (to: number): string | null => {
    if (steps[to] === undefined) return null;
    const elsewhere = steps[to].place !== place && next !== null;
    const page = !elsewhere
      ? at
      : steps[to].place === "list"
        ? "/assessments"
        : `/assessments/${next.assessmentId}/processes/${next.process}`;
    return `${page}?tour=${to + 1}`;
  };
  const [back, on] = [addressOf(index - 1), addressOf(index + 1)];
  return (
    <section aria-label="Tour">
      <Notice title={`Tour, ${index + 1} of ${steps.length}: ${step.title}`}>
        {step.text}
        <Acts>
          {on && <LinkButton href={on}>Go on with the tour</LinkButton>}
          <form action={leaveTour}>
            <input type="hidden" name="back" value={at} />
            <Button type="submit" kind={on ? "plain" : "normal"}>
              End the tour
            </Button>
          </form>
          {back && (
            <LinkButton href={back} kind="plain">
              Back in the tour
            </LinkButton>
          )}
        </Acts>
      </Notice>
    </section>
  );
}

/** By what somebody comes to do: answer, read, or keep people and units alone. */
function stepsFor(actor: Member): readonly TourStep[] {
  if (can(actor, "assessment.answer", { status: "draft", share: "this" })) return answeringTour;
  return can(actor, "assessment.list") ? readingTour : keepingTour;
}
