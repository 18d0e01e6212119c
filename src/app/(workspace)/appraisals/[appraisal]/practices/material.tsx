import { MaterialTexts } from "@/app/(workspace)/learn/security-management/material-texts";
import { practicePath } from "@/app/(workspace)/learn/security-management/practice-path";
import { materialTitles } from "@/app/words/material";
import { readMaterial } from "@/server/queries/material";
import { requireActor } from "@/server/session";
import { Link } from "@/ui/link";

/** What informs about the practice in hand, and is not asked for: as the organisation has it. */
export async function Material({ practice }: { practice: string }) {
  const { material, may } = await readMaterial(await requireActor(), practice);
  const { subpractices, workProducts, prompts } = material;
  const used = [...subpractices, ...workProducts, ...prompts].filter(({ off }) => !off);
  if (used.length === 0 && !may.change) return null;
  return (
    <details className="informing">
      <summary>What to look for</summary>
      <MaterialTexts heading={materialTitles.prompt} texts={prompts} />
      <MaterialTexts heading={materialTitles["work-product"]} texts={workProducts} />
      <MaterialTexts heading={materialTitles.subpractice} texts={subpractices} />
      {used.length === 0 && <p className="note">Nothing is written about it yet.</p>}
      {may.change && <Link href={practicePath(practice)}>Change the material</Link>}
    </details>
  );
}
