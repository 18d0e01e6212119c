import { written } from "../architecture/sources";

/** Every address that the source answers, as its folders write it; those in round brackets are no part of it. */
export const pathsOf = (): string[] =>
  written(["src/app"], ["/page.tsx", "/route.ts"])
    .map(({ path }) => path.split("/").slice(2, -1))
    .map((parts) => `/${parts.filter((part) => !part.startsWith("(")).join("/")}`)
    .toSorted();
