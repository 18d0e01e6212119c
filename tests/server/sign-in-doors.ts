import { resetFactors, revokeSessions } from "@/server/commands/revoking";
import { revokeToken } from "@/server/commands/tokens";
import { readMemberSignIn } from "@/server/queries/member-sessions";
import { listMemberTokens } from "@/server/queries/tokens";
import type { Side } from "./busy";
import { asOwner } from "./owner";

/** What it has that takes the id of somebody, given an id of theirs. */
export function signInDoors(sides: () => { ours: Side; theirs: Side }) {
  const keeper = () => sides().ours.people.administrator.actor;
  const member = () => ({ personId: sides().theirs.opened.person_id });
  return {
    revokeSessions: () => revokeSessions(keeper(), member()),
    resetFactors: () => resetFactors(keeper(), member()),
    listMemberTokens: () => listMemberTokens(keeper(), member().personId),
    revokeToken: async () => revokeToken(keeper(), { id: await tokenOf(sides().theirs) }),
    readMemberSignIn: () => readMemberSignIn(keeper(), member().personId),
  };
}

const tokenOf = async ({ organisationId }: Side): Promise<string> => {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select id from api_token where organisation_id = $1", [organisationId]),
  );
  return String(rows[0]?.id);
};

/** What signing in has that takes no id of an organisation's, with the reason. */
export const signInWithoutId: Readonly<Record<string, string>> = {
  makeToken: "one's own",
  listOwnTokens: "one's own",
  openWithToken: "takes a secret",
  countUse: "one's own",
  spend: "part of a command",
  giveBack: "part of a command",
  enterAs: "part of a command",
  recordFailure: "part of a command",
  askSecondStep: "part of a command",
  challenge: "part of a command",
  tryStep: "part of a command",
  finishStep: "part of a command",
  takeCode: "part of a command",
  settleFactors: "part of a command",
  countFactors: "part of a command",
  requireOwnSignIn: "part of a command",
  freshCodes: "part of a command",
  passkeyFits: "part of a command",
  prove: "part of a command",
  passSecondStep: "takes a secret",
  askPasskey: "asks for any passkey of the site",
  askPasskeyOf: "takes a secret",
  enterWithPasskey: "takes a secret and a signature",
  confirmWithPassword: "one's own",
  askPasskeyToConfirm: "one's own",
  confirmWithPasskey: "one's own",
  beginAuthenticator: "one's own",
  confirmAuthenticator: "one's own",
  removeAuthenticator: "one's own",
  renewRecoveryCodes: "one's own",
  beginPasskey: "one's own",
  addPasskey: "one's own",
  readSecondStep: "takes a secret",
  requireOpenLink: "takes a secret",
  readFactors: "one's own",
  requireFactor: "takes no id; its own test holds it to the organisation",
  setSingleSignOn: "takes no id; its own test holds it to the organisation",
  readSignInSettings: "takes no id; its own test holds it to the organisation",
  readSsoName: "tells visitors the name of an organisation whose address they hold",
  readSsoClient:
    "opens what a visitor at an organisation's own sign-in is sent with; never leaves the server",
  enterThroughProvider: "takes what an organisation's own provider vouches for",
  invite: "part of a command",
  joinByComing: "part of a command",
  acceptInvitation: "of what one was asked alone; its own test holds it to that",
  declineInvitation: "of what one was asked alone; its own test holds it to that",
  askReset: "takes an address, and says the same of every one",
  post: "part of a command",
  readReadiness: "tells how the service is, and nothing of anybody's",
  readCounts: "the operator's figures",
  showsCounts: "takes a secret of the operator's",
  takeMail: "the carrier's",
  noteSent: "the carrier's",
  noteFailed: "the carrier's",
  carryMail: "the carrier's",
  renamePasskey: "of one's own passkeys alone; its own test holds it to that",
  removePasskey: "of one's own passkeys alone; its own test holds it to that",
};
