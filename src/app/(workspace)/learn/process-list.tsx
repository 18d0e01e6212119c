import { counted } from "@/app/words/counts";
import type { GroupLines, LevelLines } from "@/server/queries/catalogue";
import { Link } from "@/ui/link";

/** The processes found, by level and group. */
export function ProcessList({ levels }: { levels: readonly LevelLines[] }) {
  return levels.map((level) => (
    <section className="shelf" key={level.code} aria-labelledby={`level-${level.code}`}>
      <h3 id={`level-${level.code}`}>
        {level.name} <span>{counted(level.count, "process", "processes")}</span>
      </h3>
      <p className="note">{level.meaning}</p>
      {level.groups.map((group) => (
        <Group key={group.code} {...group} />
      ))}
    </section>
  ));
}

function Group({ code, name, meaning, processes }: GroupLines) {
  return (
    <section className="group" aria-labelledby={`group-${code}`}>
      <div>
        <h4 id={`group-${code}`}>{name}</h4>
        <p className="note">{meaning}</p>
      </div>
      <ul>
        {processes.map((process) => (
          <li key={process.id}>
            <Link href={`/learn/${process.id}`}>
              <span className="code">{process.id}</span> {process.name}
            </Link>
            <p>
              {process.summary}
              {process.said && <span className="said">In the guidance: {process.said}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
