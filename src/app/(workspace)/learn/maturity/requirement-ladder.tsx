import { sayAdds } from "@/app/words/learn";
import type { ProfileLadder } from "@/server/queries/catalogue-levels";
import { LadderScale } from "@/ui/scale";

/** The scale of maturity, and under each level what it asks for: how many processes, and how much of them. */
export function RequirementLadder({ profile }: { profile: ProfileLadder }) {
  return (
    <>
      <LadderScale
        lower={null}
        upper={null}
        words={{ label: `Maturity levels of ${profile.name}, 0 to 5` }}
      />
      <ol className="ladder asked" aria-label={`What each level of ${profile.name} asks for`}>
        {profile.rungs.map((rung) => (
          <li key={rung.level}>
            <Squares {...rung} />
            <b>
              {rung.asked} of {profile.total}
            </b>
            <span className="k">
              <span className="long">at capability {rung.minimumCapability}</span>
              <span className="brief">cap. {rung.minimumCapability}</span>
            </span>
            <span className="k">{sayAdds(rung.adds)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

type Rung = ProfileLadder["rungs"][number];

function Squares({ asked, adds, minimumCapability }: Rung) {
  return (
    <div aria-hidden="true">
      <Block count={adds.length} capability={minimumCapability} />
      <Block count={asked - adds.length} capability={minimumCapability} />
    </div>
  );
}

function Block({ count, capability }: { count: number; capability: number }) {
  if (count === 0) return null;
  return (
    <div className="dots">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one square is like the other
        <i key={index} className={`sq on-level-${capability}`} />
      ))}
    </div>
  );
}
