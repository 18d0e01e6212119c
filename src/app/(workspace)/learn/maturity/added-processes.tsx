import { begin, counted } from "@/app/words/counts";
import { sayRung } from "@/app/words/learn";
import type { ProfileLadder } from "@/server/queries/catalogue-levels";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";
import { Origin } from "../origin";

/** Each level with the processes that it adds to those below. */
export function AddedProcesses({ profile }: { profile: ProfileLadder }) {
  return (
    <ol className="rungs">
      {profile.rungs.map((rung) => (
        <li key={rung.level}>
          <Facts rung={rung} total={profile.total} />
          <Added adds={rung.adds} />
        </li>
      ))}
    </ol>
  );
}

type Rung = ProfileLadder["rungs"][number];

function Facts({ rung, total }: { rung: Rung; total: number }) {
  const { level, minimumCapability, capabilityName } = rung;
  return (
    <div>
      <h3>Maturity {level}</h3>
      <p className="note">{sayRung(rung, total)}</p>
      <p className="note">
        <LevelMark lower={minimumCapability} upper={minimumCapability} /> {capabilityName}
      </p>
    </div>
  );
}

function Added({ adds }: { adds: Rung["adds"] }) {
  if (adds.length === 0)
    return <p className="note">Adds no process; asks more of those of the levels below.</p>;
  return (
    <div>
      <p className="note">Adds {begin(counted(adds.length, "process", "processes")).toLowerCase()}</p>
      <ul className="adds">
        {adds.map(({ id, name, placedByUs }) => (
          <li key={id}>
            <Link href={`/learn/${id}`}>
              <Code>{id}</Code> {name}
            </Link>{" "}
            {placedByUs && <Origin of="ours">placed by us</Origin>}
          </li>
        ))}
      </ul>
    </div>
  );
}
