import { z } from "zod";
import { type Role, roles } from "./actor";
import { shortText } from "./oism3/answer-schema";
import { Email } from "./sign-in";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(1);
const name = shortText.trim().min(1);
const someRoles = z
  .array(z.enum(roles))
  .refine((held) => held.length > 0, { params: { code: "member.without-role" } });

/** The head of the branch of units that somebody is limited to; "" is none. */
const branch = z.union([z.literal(""), z.uuid()]).optional();

/** Whoever keeps people and units keeps them for all of the organisation. Ours. */
const unlimited = ({
  roles: held,
  branch: limit = "",
}: {
  roles: readonly Role[];
  branch?: string | undefined;
}) => limit === "" || !held.includes("administrator");
const limited = { path: ["branch"], params: { code: "member.administrator-limited" } };

/** Somebody who is to belong to the organisation, and what they will do there. */
export const AddMember = z
  .object({ name, email: Email, roles: someRoles, branch })
  .refine(unlimited, limited);
export type AddMember = z.infer<typeof AddMember>;

/** `version` is the one that the form was filled with; another one now is a conflict. Without `branch` the limit stays. */
export const ChangeRoles = z
  .object({ personId: id, version, roles: someRoles, branch })
  .refine(unlimited, limited);
export type ChangeRoles = z.infer<typeof ChangeRoles>;

/** An organisation that asked one to join. */
export const InvitationKey = z.object({ organisationId: id });
export type InvitationKey = z.infer<typeof InvitationKey>;

/** One member, named. */
export const MemberKey = z.object({ personId: id });
export type MemberKey = z.infer<typeof MemberKey>;
