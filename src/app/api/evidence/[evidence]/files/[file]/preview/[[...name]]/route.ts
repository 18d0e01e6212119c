import { endpoint } from "@/app/endpoint";
import { previewResponse } from "@/app/evidence-file";
import { openFile } from "@/server/commands/evidence-opening";

type Context = RouteContext<"/api/evidence/[evidence]/files/[file]/preview/[[...name]]">;

/** Shows a PDF, a picture or a text in a frame of our own pages, where it can do nothing. The name is for its heading. */
export const GET = endpoint(async (actor, _request, { params }: Context) => {
  const { evidence, file } = await params;
  return previewResponse(
    await openFile(actor, { evidenceId: evidence, id: file, as: "preview", range: () => null }),
  );
});
