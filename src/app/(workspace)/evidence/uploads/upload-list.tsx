import { saySending, sayUpload } from "@/app/words/uploads";
import { Button } from "@/ui/button";
import { Transfer, TransferList } from "@/ui/transfer-list";
import { isOnItsWay, type Upload } from "./upload";
import type { UploadQueue } from "./upload-queue";

type UploadListProps = {
  uploads: readonly Upload[];
  there: boolean;
  queue: UploadQueue;
};

/** Each file on its way: how far, or why not, and what can be done about it. */
export function UploadList({ uploads, there, queue }: UploadListProps) {
  return (
    <>
      {uploads.length > 0 && (
        <TransferList label="Files on their way">
          {uploads.map((upload) => (
            <Transfer
              key={upload.id}
              name={upload.name}
              word={sayUpload(upload, there)}
              share={shareOf(upload)}
              refused={upload.state.kind === "refused"}
            >
              {mayGoAgain(upload) && (
                <Button kind="plain" onClick={queue.tryAgain}>
                  Try again
                </Button>
              )}
              {!isKept(upload) && (
                <Button kind="plain" onClick={() => queue.remove(upload.id)}>
                  {isOnItsWay(upload) && there ? "Cancel" : "Leave out"}
                  <span className="vh"> {upload.name}</span>
                </Button>
              )}
            </Transfer>
          ))}
        </TransferList>
      )}
      <p className="vh" role="status">
        {saySending(uploads)}
      </p>
    </>
  );
}

const mayGoAgain = ({ state }: Upload) =>
  state.kind === "interrupted" || (state.kind === "refused" && state.again);

const isKept = ({ state }: Upload) => state.kind === "done" && state.same === null;

function shareOf({ state, size }: Upload): number | null {
  if (state.kind === "done") return 1;
  return state.kind === "sending" ? state.sent / Math.max(1, size) : null;
}
