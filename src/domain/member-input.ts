import { z } from "zod";
import { roles } from "./actor";
import { Email } from "./sign-in";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(1);
const name = z.string().trim().min(1).max(200);
const someRoles = z
  .array(z.enum(roles))
  .refine((held) => held.length > 0, { params: { code: "member.without-role" } });

/** Somebody who is to belong to the organisation, and what they will do there. */
export const AddMember = z.object({ name, email: Email, roles: someRoles });
export type AddMember = z.infer<typeof AddMember>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const ChangeRoles = z.object({ personId: id, version, roles: someRoles });
export type ChangeRoles = z.infer<typeof ChangeRoles>;

/** One member, named. */
export const MemberKey = z.object({ personId: id });
export type MemberKey = z.infer<typeof MemberKey>;
