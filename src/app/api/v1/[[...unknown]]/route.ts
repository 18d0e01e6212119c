import { nowhere } from "@/app/rest/door";

/** Whatever else stands under the interface: refused as problem details, not with a page for people. */
export { nowhere as DELETE, nowhere as GET, nowhere as PATCH, nowhere as POST, nowhere as PUT };
