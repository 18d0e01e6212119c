/** How long to wait, from seconds: in seconds, minutes or hours, rounded up. */
export function sayWait(seconds: number): string {
  if (seconds < 90) return `in ${seconds === 1 ? "1 second" : `${seconds} seconds`}`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `in ${minutes} minutes`;
  return `in ${Math.ceil(minutes / 60)} hours`;
}
