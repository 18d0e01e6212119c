export type KeyEntry = { keys: readonly string[]; what: string };

/** Keys at the left, what they do at the right. */
export function KeyList({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <dl className="keylist">
      {entries.map(({ keys, what }) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
