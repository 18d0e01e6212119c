import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type Ids, type RouteDoor, routeDoors, tryDoor } from "../doors";
import { appraised, assessed, kept } from "../furnishing";
import { attached, fieldsOf, idOf, idsOf, mark, type Own, people, stranger, tokenOf } from "../marked";
import { type Data, visits } from "../pages";
import { act, serverActions } from "../server-actions";

test("what one organisation keeps is told to nobody else, whatever page, action or route is asked", async ({
  browser,
}) => {
  const [own, foreigner, nobody] = [
    await people(browser),
    await stranger(browser),
    await browser.newContext(),
  ];
  const data: Data = {
    ...(await assessed(own.manager, mark)),
    ...(await kept(own.administrator, own.somebody, mark)),
    ...(await appraised(own.manager, own.appraiser, mark)),
  };
  const ids: Ids = { ...idsOf(data), ...(await attached(own.manager, data)) };

  const telling = await tellingPages(own, data);
  expect(telling.length).toBeGreaterThan(30);

  await test.step("pages", async () => {
    for (const { route, as, at } of visits) {
      const address = at(data);
      await expectSilent(`${route} as nobody`, await get(nobody.request, address), (status, to) =>
        as === "visitor" ? status < 400 || status === 404 : status === 307 && to.startsWith("/sign-in"),
      );
      if (as === "visitor") continue;
      const [path = ""] = address.split("?");
      const belongs = Object.values(data).some((one) => path.includes(idOf(one)));
      await expectSilent(`${route} as a foreigner`, await get(foreigner.request, address), (status) =>
        belongs ? status === 404 : status < 400 || status === 404,
      );
    }
  });

  await test.step("server actions", async () => {
    const second = await stranger(browser);
    // Who has left is nobody any more.
    const actions = serverActions().toSorted(
      (a, b) => Number(a.name === "leave") - Number(b.name === "leave"),
    );
    expect(actions.length).toBeGreaterThan(90);
    let missing = 0;
    for (const action of actions) {
      const { file, name, route } = action;
      const address = visits.find((visit) => visit.route === route)?.at(data) ?? "/";
      const fields = fieldsOf(data, ids);
      const refused = await act(nobody.request, action, address, fields);
      await expectSilent(`${name} of ${file} as nobody`, refused, (status) => status < 500);
      const told = await refused.text();
      if (!/^src\/app\/\(door\)/.test(file))
        expect.soft(told, `${name} of ${file} as nobody`).toMatch(/"refused":"signed-out"|\/sign-in/);
      const foreign = await act(second.request, action, address, fields);
      await expectSilent(`${name} of ${file} as a foreigner`, foreign, (status) => status < 500);
      const answered = await foreign.text();
      expect.soft(answered, `${name} of ${file} as a foreigner`).not.toContain('"refused":"signed-out"');
      if (foreign.status() === 404 || answered.includes('"refused":"missing"')) missing += 1;
    }
    expect(missing).toBeGreaterThan(50);
  });

  await test.step("routes", async () => {
    const bearer = { authorization: `Bearer ${await tokenOf(foreigner)}` };
    for (const door of routeDoors()) {
      const { route, method } = door;
      const program = route.startsWith("/api/v1/");
      const belongs =
        /\[(assessment|report|evidence|profile)\]/.test(route) ||
        (route === "/api/reports" && method === "POST");
      await expectSilent(
        `${method} ${route} as nobody`,
        await tryDoor(nobody.request, door, ids),
        (status) => (isOpen(door) ? status < 500 : status === 401 || status === 404),
      );
      const asked = await tryDoor(foreigner.request, door, ids, program ? bearer : {});
      await expectSilent(`${method} ${route} as a foreigner`, asked, (status) =>
        belongs ? status === 404 : status < 500,
      );
    }
  });

  await test.step("nothing was changed by trying", async () =>
    expect(await tellingPages(own, data)).toEqual(telling));
});

/** The pages that tell it to their own people. */
async function tellingPages(own: Own, data: Data): Promise<string[]> {
  const told: string[] = [];
  for (const { route, as, at } of visits) {
    if (as === "visitor") continue;
    const page = as === "contributor" ? own.manager : own[as];
    if (await sings(await page.request.get(at(data)))) told.push(route);
  }
  return told;
}

/** What anybody may ask, with the reason. */
const open: Readonly<Record<string, string>> = {
  "/api/auth/[...nextauth]": "signs in",
  "/api/session": "signs in, and says that nobody is signed in",
  "/api/sso/[organisation]": "sends to an organisation's own sign-in",
  "/api/passkeys/sign-in": "signs in",
  "/api/passkeys/second": "signs in",
  "/api/v1/openapi.json": "says what programs can ask for",
  "/api/health": "says that the product runs",
  "/api/ready": "says that it can work",
  "/api/metrics": "counts, on this machine alone",
};
const isOpen = ({ route }: RouteDoor) => route in open;

async function expectSilent(
  what: string,
  answer: APIResponse,
  fits: (status: number, to: string) => boolean,
): Promise<void> {
  const to = answer.headers().location ?? "";
  expect.soft(fits(answer.status(), to), `${what}: ${answer.status()} ${to}`).toBe(true);
  expect.soft(await sings(answer), `${what} tells it`).toBe(false);
}

const sings = async (answer: APIResponse) =>
  `${JSON.stringify(answer.headers())}${(await answer.body()).toString()}`.includes(mark.trim());

const get = (request: APIRequestContext, address: string) => request.get(address, { maxRedirects: 0 });
