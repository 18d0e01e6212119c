import { vi } from "vitest";
import type { z } from "zod";

/** Every schema that what was sent is read with, as a door reads it; and what came through one that it does not name. */
export const read = { schemas: new Set<z.ZodType>(), smuggled: new Set<string>() };

/** Stands in fields that no schema names. */
export const smuggled = "what no field is for";

vi.doMock("@/app/parse", async (original) => {
  const real = await original<typeof import("@/app/parse")>();
  const parse = (schema: z.ZodType, input: unknown) => {
    read.schemas.add(schema);
    const said = real.parse(schema, input);
    const text = JSON.stringify(said) ?? "";
    if (text.includes(smuggled)) read.smuggled.add(text.slice(0, 200));
    return said;
  };
  return { parse };
});
// As next.config.ts has it.
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = "true";
// Draws a page anew, which nobody looks at here.
vi.doMock("next/cache", () => ({ refresh: () => {} }));
// The half that a server sees: the condition does not reach inside of Next.
vi.doMock("next/navigation", () => import("next/dist/client/components/navigation.react-server"));
// Its components wait for a browser.
vi.doMock("next/link", () => ({ default: () => null }));
// Finds no request of Next's here. What it would ask of us is asked all the same.
vi.doMock("next-auth", () => ({
  default: async (request: Request, { params }: Context, { providers }: Options) => {
    const [, door] = (await params).nextauth;
    const form = request.method === "POST" ? Object.fromEntries(await request.formData()) : {};
    await providers.find(({ options }) => options.id === door)?.options.authorize?.(form);
    return Response.json({ csrfToken: "drawn" });
  },
}));

type Context = { params: Promise<{ nextauth: string[] }> };
type Options = { providers: { options: { id?: string; authorize?: (given: object) => Promise<unknown> } }[] };
