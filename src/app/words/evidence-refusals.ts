import type { Params } from "@/domain/refusal";

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
};
