import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A way to another page, which is asked for when somebody takes it. Next.js would ask for every page that a link in sight leads to,
 * twice, and a page of ours has dozens of links and is drawn for one reader alone.
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, "prefetch">) => (
  <NextLink {...props} prefetch={false} />
);
