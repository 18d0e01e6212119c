import { searchedFor } from "@/app/searched";
import { type PortfolioFilter, type Show, type Sort, shows, sorts } from "@/domain/portfolio/filter";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads from the address what a portfolio shows; what makes no sense there is left out. */
export function portfolioFilter(query: Query): PortfolioFilter {
  const text = (name: string) => searchedFor(query[name]);
  const [by = "", way] = text("sort").split("-");
  const page = Number(text("page"));
  return {
    branch: text("branch"),
    sort: sorts.find((sort): sort is Sort => sort === by) ?? "tree",
    descending: way === "down",
    show: shows.find((show): show is Show => show === text("show")) ?? "all",
    search: text("q"),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of the same portfolio, but for what is changed; another list begins with its first page. */
export function portfolioHref(filter: PortfolioFilter, change: Partial<PortfolioFilter>): string {
  const { branch, sort, descending, show, search, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (branch !== "") query.set("branch", branch);
  if (search !== "") query.set("q", search);
  if (show !== "all") query.set("show", show);
  if (sort !== "tree") query.set("sort", sortValue(sort, descending));
  if (page > 1) query.set("page", `${page}`);
  return query.size === 0 ? "/portfolio" : `/portfolio?${query}`;
}

export const sortValue = (sort: Sort, descending: boolean): string =>
  descending && sort !== "tree" ? `${sort}-down` : sort;
