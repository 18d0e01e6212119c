import { asData } from "@/app/endpoint";
import { describeInterface } from "@/app/rest/document";
import { otherMethods } from "@/app/rest/door";

/** Open to everybody: it says what there is to ask, and nothing of anybody. */
export const GET = (): Response => Response.json(describeInterface(), { headers: asData });

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
