"use client";
import { keyWords } from "@/app/words/keys";
import { Dialog } from "@/ui/dialog";
import { KeyList } from "@/ui/key-list";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

type Props = { shortcuts: boolean; reads?: boolean; onClose: () => void };

/** Which keys there are. */
export function KeysDialog({ shortcuts, reads = false, onClose }: Props) {
  return (
    <Dialog title="Keys" close="Close" onClose={onClose}>
      {!shortcuts && (
        <Note>
          Single keys are switched off. You can switch them on in <Link href="/profile">your profile</Link>.
        </Note>
      )}
      <KeyList
        entries={keyWords.filter(({ single, edits }) => (shortcuts || !single) && !(reads && edits))}
      />
      {shortcuts && (
        <Note>
          Keys do nothing while you write in a field. You can switch single keys off in{" "}
          <Link href="/profile">your profile</Link>.
        </Note>
      )}
    </Dialog>
  );
}
