import { Button } from "@/ui/button";
import { DropZone } from "@/ui/drop-zone";
import { Entry, EntryList } from "@/ui/entry-list";
import { Figure } from "@/ui/figure";
import { Transfer, TransferList } from "@/ui/transfer-list";

/** Things that lie in a library, files on their way to it, and where they are dropped. */
export function Files() {
  return (
    <Figure heading="Files: dropped or chosen, then a line that fills with ink.">
      <EntryList label="Items" wide>
        <Entry
          title="Patch level report"
          href="/evidence/1"
          state={{ mark: "held", word: "Accepted" }}
          line="Backs activity · XLSX, 412 kB"
          warning="Expired: lowers confidence."
        >
          <Button kind="plain">Detach</Button>
        </Entry>
        <Entry title="Something restricted" />
      </EntryList>
      <DropZone label="Choose files" hint="Or drop them here." accept=".pdf" onFiles={() => {}} />
      <TransferList label="Files on their way">
        <Transfer name="report.pdf" word="2 of 5 MB" share={0.4}>
          <Button kind="plain">Cancel</Button>
        </Transfer>
        <Transfer name="tool.exe" word="Files of type EXE are not taken." share={null} refused />
      </TransferList>
    </Figure>
  );
}
