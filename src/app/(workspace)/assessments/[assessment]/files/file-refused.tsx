"use client";
import type { FileFaults } from "@/app/words/files";
import { Alarm } from "@/ui/notices";

/** Why a file was not taken in: each place in it, with what is wrong there. */
export function FileRefused({ refused: { message, faults } }: { refused: FileFaults }) {
  return (
    <Alarm title={message}>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ place, text }) => (
            <li key={place}>
              <b>{place}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </Alarm>
  );
}
