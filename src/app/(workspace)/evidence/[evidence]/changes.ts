type Contents = {
  files: readonly { name: string; sha256: string }[];
  addresses: readonly { url: string; title: string }[];
};

export type Changes = { added: readonly string[]; removed: readonly string[]; first: boolean };

/** What a revision holds that the one before did not, and the other way round; a file is known by name and content. */
export function changesBetween(now: Contents, before: Contents | undefined): Changes {
  if (before === undefined) return { added: namesOf(now), removed: [], first: true };
  return { added: beyond(now, before), removed: beyond(before, now), first: false };
}

const beyond = (one: Contents, other: Contents) =>
  namesOf({
    files: one.files.filter((it) => !other.files.some((same) => isSame(it, same))),
    addresses: one.addresses.filter((it) => !other.addresses.some(({ url }) => url === it.url)),
  });

type File = Contents["files"][number];
const isSame = (one: File, other: File) => one.sha256 === other.sha256 && one.name === other.name;

const namesOf = ({ files, addresses }: Contents) => [
  ...files.map(({ name }) => name),
  ...addresses.map(({ title, url }) => title || url),
];
