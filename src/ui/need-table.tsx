import { type State, StateMark } from "./state-mark";

export type NeedItem = { label: string; state: State; stateLabel: string };

export type NeedRow = {
  level: number;
  name: string;
  /** The level to reach next: its row stands in the well. */
  now?: boolean;
  items: readonly NeedItem[];
};

export type NeedTableProps = { caption: string; heads: readonly [string, string]; rows: readonly NeedRow[] };

/** What each level asks for on top of those below it, and how each thing stands. */
export function NeedTable({ caption, heads, rows }: NeedTableProps) {
  return (
    <table className="need">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.level} className={row.now ? "now" : undefined}>
            <th scope="row">
              {row.level} {row.name}
            </th>
            <td>
              <Items items={row.items} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Things and how they stand, in one line: for a cell of any table. */
export function Items({ items }: { items: readonly NeedItem[] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.label}>
          <StateMark state={item.state} />
          {item.label}
          <span className="vh"> {item.stateLabel}</span>
        </li>
      ))}
    </ul>
  );
}
