import { vi } from "vitest";
import type { z } from "zod";

/** Every schema that what was sent is read with, as a door reads it. */
export const read = { schemas: new Set<z.ZodType>() };

vi.doMock("@/app/parse", async (original) => {
  const real = await original<typeof import("@/app/parse")>();
  const parse = (schema: z.ZodType, input: unknown) => {
    read.schemas.add(schema);
    return real.parse(schema, input);
  };
  return { parse };
});
// As next.config.ts has it.
process.env["__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS"] = "true";
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
