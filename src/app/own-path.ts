/** Only a path of ours is followed, never another site. */
export function ownPath(to: unknown): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) && !/[\s\\]/.test(to) ? to : "/";
}
