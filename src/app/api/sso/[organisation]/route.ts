import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { ownPath } from "@/app/own-path";
import { noteRefusal } from "@/app/refused";
import { Refusal } from "@/domain/refusal";
import { startAtProvider } from "@/server/sign-in";

/** Sends the browser to its organisation's own sign-in. A link, since no form may lead to another site. */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/sso/[organisation]">) {
  const { organisation } = await params;
  const { searchParams } = request.nextUrl;
  redirect(await leadingTo(organisation, ownPath(searchParams.get("to")), searchParams.has("again")));
}

async function leadingTo(organisation: string, to: string, again: boolean): Promise<string> {
  try {
    return await startAtProvider(organisation, to, again);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    noteRefusal("endpoint", error);
    return `/sign-in/with/${encodeURIComponent(organisation)}?why=${encodeURIComponent(error.code)}`;
  }
}
