import type { SignedIn } from "@/server/session";
import { Figure } from "@/ui/figure";
import { AnswerInvitation } from "./answer-invitation";

/** The organisations that ask one to join. */
export function Invitations({ invitations }: Pick<SignedIn, "invitations">) {
  return invitations.map(({ id, name }) => (
    <Figure
      key={id}
      heading={`${name} asks you to join`}
      note="As the person you are here: with your name, your address and your sign-in. What your other organisations keep stays theirs."
    >
      <AnswerInvitation organisationId={id} name={name} />
    </Figure>
  ));
}
