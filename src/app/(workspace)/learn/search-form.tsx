import type { Browsing, Search } from "@/server/queries/catalogue";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { LinkButton } from "@/ui/link-button";
import { TextField } from "@/ui/text-field";
import { longest } from "./search";

/** A plain form: what is looked for stands in the address, so it can be kept and sent. */
export function SearchForm({ search, choices }: { search: Search; choices: Browsing["choices"] }) {
  const asked = search.q !== "" || search.level !== "" || search.group !== "";
  return (
    <search>
      <form action="/learn#processes" method="get" className="search">
        <TextField
          id="q"
          name="q"
          type="search"
          label="Words in the name, summary or guidance"
          maxLength={longest}
          defaultValue={search.q}
          key={search.q}
        />
        <SelectField
          id="level"
          name="level"
          label="Level"
          defaultValue={search.level}
          key={`level ${search.level}`}
          options={options("All levels", choices.levels, search.level)}
        />
        <SelectField
          id="group"
          name="group"
          label="Group"
          defaultValue={search.group}
          key={`group ${search.level} ${search.group}`}
          options={options("All groups", choices.groups, search.group)}
        />
        <div className="act">
          <Button kind="first" type="submit">
            Find
          </Button>
          {asked && (
            <LinkButton kind="plain" href="/learn">
              Show all
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

/** A value that is no choice stays visible, so that one sees what was looked for. */
function options(all: string, choices: Browsing["choices"]["levels"], chosen: string) {
  const known = chosen === "" || choices.some(({ code }) => code === chosen);
  return [
    { value: "", label: all },
    ...choices.map(({ code, name }) => ({ value: code, label: name })),
    ...(known ? [] : [{ value: chosen, label: chosen }]),
  ];
}
