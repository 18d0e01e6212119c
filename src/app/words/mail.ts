import type { Letter } from "@/domain/mail";
import { sayBrowser, sayPlace } from "./browsers";

export type Written = { subject: string; text: string };

/** A message in words. `address` is the product's own. */
export function writeLetter(letter: Letter, name: string, address: string): Written {
  const { subject, lines } = say(letter, address);
  return { subject, text: [`${name},`, "", ...lines, "", `Plumbline, ${address}`, ""].join("\n") };
}

function say(letter: Letter, address: string): { subject: string; lines: string[] } {
  switch (letter.kind) {
    case "invitation":
      return {
        subject: `${letter.organisation}: your way into Plumbline`,
        lines: [
          `${letter.organisation} measures with Plumbline how it manages information security, and has added you.`,
          "Choose a password here. The link works once, and for three days:",
          "",
          `${address}/set-up#${letter.secret}`,
        ],
      };
    case "reset":
      return {
        subject: "Choose another password for Plumbline",
        lines: [
          "Somebody asked for another password for this address. If it was you, choose one here.",
          "The link works once, and for an hour. If it was not you, do nothing: your password stays.",
          "",
          `${address}/set-up#${letter.secret}`,
        ],
      };
    case "asked-to-join":
      return {
        subject: `${letter.organisation} asks you to join`,
        lines: [
          `${letter.organisation} asks you to join them on Plumbline, as the person you are there already.`,
          "Accept or decline it under your name:",
          "",
          `${address}/profile`,
        ],
      };
    case "password-changed":
      return notice(
        "Your password was changed",
        "The password with which you sign in to Plumbline was changed.",
      );
    case "factor-added":
      return notice("A second factor was added", "A second factor was set up for your sign-in to Plumbline.");
    case "factor-removed":
      return notice(
        "A second factor was put away",
        "A second factor of your sign-in to Plumbline was put away.",
      );
    case "new-browser":
      return notice(
        "A sign-in from another browser",
        `Somebody signed in as you: ${sayBrowser(letter.agent)}${sayPlace(letter.address) && `, from ${sayPlace(letter.address)}`}, at ${letter.at} (UTC).`,
      );
  }
}

const notice = (subject: string, line: string) => ({
  subject,
  lines: [line, "If it was not you, choose another password at once and tell your administrator."],
});
