import type { Params } from "@/domain/refusal";
import { bytesInWords, typeInWords } from "./evidence-files";

/** Why an item, a file or a link is not taken. */
export const evidenceRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "forbidden.assessment.attach": () =>
    "Your role reads here; evidence is added by those who work on the answers.",
  "forbidden.practice.attach": () =>
    "Only the team of the appraisal, a manager or whoever was asked adds evidence to a practice.",
  "forbidden.evidence.add": () => "Your role reads evidence here; others add it.",
  "forbidden.evidence.open": () =>
    "This evidence is restricted: it opens for its owner, managers and appraisers. You see its state.",
  "forbidden.evidence.change": () => "Only its owner and security managers change an item of evidence.",
  "evidence.missing": () => "There is no such evidence that you can see.",
  "evidence.stale": () =>
    "Somebody changed this item meanwhile. Load the page again to see it; copy what you wrote first.",
  "evidence.archived": () => "This item is put away. Bring it back before you use it.",
  "evidence.owner-unknown": () => "Choose one of the people offered.",
  "evidence.accepted": () =>
    "This revision stays as it is: it was accepted, or a newer one follows it. Begin a new revision instead.",
  "evidence.address-secret": () => "Leave the name and the password out of the address.",
  "evidence.address-twice": () => "This address is there already.",
  "evidence.too-many-addresses": ({ limit }) => `An item holds at most ${limit} links.`,
  "evidence.link-of-others": () => "Somebody else put this here. They, or a manager, can take it away.",
  "evidence.assessment-closed": ({ status }) =>
    `The assessment is ${String(status).replace("-", " ")}: what stands behind it stays as it was.`,
  "evidence.weighed": () => "An appraiser has weighed this. It stays, so that the verdict keeps its ground.",
  "evidence.practice-missing": ({ area, practice }) =>
    `${area} ${practice} is no practice in the scope of this appraisal.`,
  "evidence.instance-missing": () => "This practice is not looked at there.",
  "evidence.kind-unknown": ({ ruleset }) => `Rule set ${ruleset} knows no evidence of this kind.`,
  "evidence.file-without-name": () => "The file has no name. Name it, and send it again.",
  "evidence.file-name-path": ({ name }) =>
    `“${name}” names folders as well. Send the file under a name without / or \\.`,
  "evidence.file-name-odd": ({ name }) =>
    `The name “${name}” holds characters that cannot be seen. Rename the file, and send it again.`,
  "evidence.file-name-long": ({ limit }) => `Use a file name of at most ${limit} characters.`,
  "evidence.file-kind": ({ name, type }) =>
    `“${name}”${type === "" ? "" : `, ${typeInWords(type)},`} cannot be kept here. Send PDF, pictures, text, or office files without macros; unpack archives first.`,
  "evidence.file-lies": ({ name, extension, type }) =>
    `“${name}” says .${extension}, and is ${typeInWords(type)}. Give it the ending it should have, or send the right file.`,
  "evidence.file-not-text": ({ name }) =>
    `“${name}” cannot be read as text. Save it as UTF-8, and send it again.`,
  "evidence.file-empty": ({ name }) => `“${name}” holds nothing: 0 bytes.`,
  "evidence.file-too-large": ({ name, limit }) =>
    `“${name}” is too large: a file may have up to ${bytesInWords(limit)}.`,
  "evidence.quota": ({ limit }) =>
    `There is no room for it: this organisation may keep ${bytesInWords(limit)} of evidence. Remove files, or ask the operator for more.`,
  "evidence.storage-full": () =>
    "The server has no room left, and nothing was kept. Tell whoever runs it, then send the file again.",
  "evidence.file-cut-off": () => "The file did not arrive whole, and nothing of it was kept. Send it again.",
  "evidence.file-longer": () =>
    "More arrived than the file was said to have, and nothing of it was kept. Send it again.",
  "evidence.file-altered": () =>
    "What arrived is not what was sent: the sums differ. Nothing was kept. Send it again.",
  "evidence.file-again": () => "The file was removed elsewhere just as it arrived. Send it again.",
  "evidence.file-broken": ({ name }) => `“${name}” is damaged inside and would not open.`,
  "evidence.file-locked": ({ name }) =>
    `“${name}” is locked with a password, so that nobody here could read it. Send it without.`,
  "evidence.file-macros": ({ name }) =>
    `“${name}” holds macros. Save it without them, or as PDF, and send it again.`,
  "evidence.file-swells": ({ name }) =>
    `“${name}” swells beyond measure when it is unpacked, as traps do. Save it as PDF, and send that.`,
  "evidence.file-infected": ({ name, found }) =>
    `The scanner found ${found} in “${name}”. Nothing was kept; that it was sent is recorded.`,
  "evidence.scanner-silent": () =>
    "The scanner does not answer, and nothing is kept that it has not looked at. Try again later, or tell whoever runs the server.",
  "evidence.scanner-limit": () =>
    "The scanner did not take the file to its end, as it does where one is too large for it. Nothing was kept. Send it in parts, or tell whoever runs the server.",
  "evidence.too-many-files": ({ limit }) => `An item holds at most ${limit} files. Begin another item.`,
  "evidence.file-missing": () => "There is no such file that you can see.",
  "evidence.bytes-missing": ({ name }) =>
    `“${name}” ought to be in the storage, and is not. Tell whoever runs the server.`,
  "evidence.no-preview": ({ name }) => `“${name}” cannot be shown here. Download it.`,
};
