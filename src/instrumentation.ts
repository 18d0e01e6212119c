/** Runs once when the server starts, and never in the build. */
export async function register(): Promise<void> {
  const { carryRoundAfterRound } = await import("./app/mail-round");
  carryRoundAfterRound();
}
