import { sayMoment } from "@/app/words/dates";
import type { CommentsView } from "@/server/queries/comments";
import { Drawer } from "@/ui/data-details";
import { Said, SaidList } from "@/ui/said";
import { CommentForm } from "./comments-form";

type CommentsProps = { assessmentId: string; process: string; view: CommentsView; timeZone: string };

/** What has been said about a process, newest last, and room to add to it. */
export function Comments({ assessmentId, process, view, timeZone }: CommentsProps) {
  const { comments, people, open, key } = view;
  if (comments.length === 0 && !open) return null;
  return (
    <section id="comments" aria-label="Comments">
      <Drawer summary="Comments" tally={comments.length === 0 ? "none yet" : comments.length} open>
        {comments.length > 0 && (
          <SaidList label="Comments, newest last">
            {comments.map(({ id, by, at, text, callsReader }) => (
              <Said
                key={id}
                {...{ by, at, text }}
                when={sayMoment(at, timeZone)}
                mark={callsReader ? "calls on you" : undefined}
              />
            ))}
          </SaidList>
        )}
        {open && <CommentForm {...{ assessmentId, process, people }} formKey={key} />}
      </Drawer>
    </section>
  );
}
