import { expect, test } from "@playwright/test";
import { startProvider } from "../tests/provider";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

/** Who comes there, and in which groups they are. */
const startHere = (back: string, domain: string) =>
  startProvider({
    clients: [{ client_id: "plumbline", client_secret: "between the two of us", redirect_uris: [back] }],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: `${id}@${domain}`,
        email_verified: true,
        name: "Nina Roth",
        groups: id === "nina" ? ["owners"] : ["cooks"],
      }),
    }),
  });

test("an administrator sets single sign-on, and somebody new comes in by it with the roles of their group", async ({
  page,
  browser,
  baseURL,
}) => {
  const [administrator] = await foundWith("Own doors", ["administrator"]);
  if (administrator === undefined) throw new Error("nobody was founded");
  const domain = administrator.email.split("@")[1] ?? "";
  const { issuer, stop } = await startHere(`${baseURL}/api/auth/callback/sso`, domain);
  await signIn(page, administrator);
  await page.goto("/people/sign-in");
  await expectAccessible(page);
  const form = page.getByRole("region", { name: /Single sign-on/ });
  await form.getByRole("textbox", { name: "Issuer" }).fill("http://id.example.org");
  await form.getByRole("textbox", { name: "Client id" }).fill("plumbline");
  await form.getByLabel("Client secret").fill("between the two of us");
  await form.getByRole("textbox", { name: "What groups may do" }).fill("owners: contributor");
  await form.getByRole("button", { name: "Set it" }).click();
  await expect(form.getByText("Write an address that begins with https://").first()).toBeVisible();
  await form.getByRole("textbox", { name: "Issuer" }).fill(issuer);
  await form.getByLabel("Client secret").fill("between the two of us");
  await form.getByRole("button", { name: "Set it" }).click();
  await expect(form.getByText("It is set.")).toBeVisible();
  const told = (await form.getByText("/sign-in/with/").textContent()) ?? "";
  const address = /\/sign-in\/with\/[\da-f-]{36}/.exec(told)?.[0] ?? "";

  const comeAs = async (name: string) => {
    const own = await (await browser.newContext()).newPage();
    await own.goto(address);
    await expectAccessible(own);
    await own.getByRole("link", { name: "Sign in at Own doors" }).click();
    await own.locator("input[name=login]").fill(name);
    await own.locator("input[name=password]").fill("anything");
    await own.locator("button[type=submit]").click();
    return own;
  };
  const nina = await comeAs("nina");
  await expect(nina.getByText("Process owner, Own doors")).toBeVisible();
  await nina.goto("/profile/second-factor");
  await expect(nina.getByText("which keeps your second factor")).toBeVisible();
  await nina.goto("/profile");
  await expect(nina.getByText("which keeps your password")).toBeVisible();
  await expect(nina.getByLabel("New password")).toHaveCount(0);
  const cook = await comeAs("ueli");
  await expect(cook.getByRole("alert").filter({ hasText: "your groups open nothing here" })).toBeVisible();

  await page.goto("/people");
  await expect(page.getByRole("link", { name: "Nina Roth" })).toBeVisible();
  stop();
});
