import { CopyButton } from "@/app/copy-button";
import { Notice } from "@/ui/notices";
import { Note } from "@/ui/words";

/** Recovery codes, this once. */
export function Codes({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return <Notice title="It is set up. Your recovery codes stay as they are." />;
  return (
    <Notice title="Your recovery codes, shown this once">
      <ul className="codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")}>Copy the codes</CopyButton>
      <Note>
        Keep them where you keep other papers. Each lets you in once, in place of the second factor.
      </Note>
    </Notice>
  );
}
