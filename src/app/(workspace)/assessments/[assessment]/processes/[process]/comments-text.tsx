"use client";
import { useRef, useState } from "react";
import type { Mentionable } from "@/domain/mention";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";

type CommentTextProps = { people: readonly Mentionable[]; written: string; fault: string | undefined };

/** How many names are offered at once. */
const offered = 6;

/** The words; while a name is being written after "@", those it could become stand below to be picked. */
export function CommentText({ people, written, fault }: CommentTextProps) {
  const [text, setText] = useState(written);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const area = useRef<HTMLDivElement>(null);
  const begun = beginning.exec(text)?.[1]?.toLowerCase();
  const fitting =
    begun === undefined ? [] : people.filter(({ name }) => name.toLowerCase().startsWith(begun));
  const pick = ({ id, name }: Mentionable) => {
    setText(`${text.slice(0, text.lastIndexOf("@"))}@${name} `);
    setPicked([...picked, id]);
    area.current?.querySelector("textarea")?.focus();
  };
  return (
    <div className="field whole" ref={area}>
      <TextArea
        id="comment"
        name="text"
        label="Say something about this process"
        hint={people.length > 0 ? "Write @ to call on somebody. A comment stays." : "A comment stays."}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fault={fault}
        maxLength={4000}
      />
      <input type="hidden" name="picked" value={picked.join(" ")} />
      {fitting.length > 0 && (
        <ul className="callable" aria-label="Call on">
          {fitting.slice(0, offered).map((person) => (
            <li key={person.id}>
              <Button kind="plain" onClick={() => pick(person)}>
                @{person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A name that is being written at the end of the text. */
const beginning = /(?:^|\s)@([^@\n]{0,40})$/;
