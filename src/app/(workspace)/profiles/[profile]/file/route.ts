import type { NextRequest } from "next/server";
import { endpoint } from "@/app/endpoint";
import { exportProfile } from "@/server/queries/profiles";

type Context = RouteContext<"/profiles/[profile]/file">;

/** The profile as a file: indented, since people read and change it. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const response = await give(request, context);
  if (!response.ok) return response;
  return new Response(`${JSON.stringify(await response.json(), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="plumbline-profile.json"',
    },
  });
}

const give = endpoint(async (actor, _request, { params }: Context) =>
  exportProfile(actor, (await params).profile),
);
