export type Count = { passed: number; failed: number; skipped: number };
export function countVitest(report: object): Count;
export function countPlaywright(report: object): Count;
export function judge(count: Count, code: number, allowed?: { mayBeSkipped?: boolean }): Count;
