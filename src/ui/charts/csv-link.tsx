import { type Cell, csvAddress } from "./csv";

type CsvLinkProps = {
  file: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Names the download, which reads alike in every figure. */
  figures: string;
};

export function CsvLink({ file, heads, rows, figures }: CsvLinkProps) {
  return (
    <a className="btn plain" download={`${file}.csv`} href={csvAddress(heads, rows)}>
      CSV <span className="vh">{figures}</span>
    </a>
  );
}
