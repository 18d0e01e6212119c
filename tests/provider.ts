import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Provider, { type Adapter, type AdapterPayload, type Configuration } from "oidc-provider";

/**
 * A real OpenID provider, at which everybody who writes a name is somebody. Its keys, its sign-in and what its people allow are its
 * own, so that it has no reason to warn of what it would put in their place.
 */
export async function startProvider(own: Configuration) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${address.port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "one" };
  const provider = new Provider(issuer, {
    ...own,
    adapter: Kept,
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [key] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, params } = oidc;
      const grant = new provider.Grant({
        accountId: session?.accountId ?? "",
        clientId: client?.clientId ?? "",
      });
      grant.addOIDCScope(`${params?.["scope"] ?? "openid"}`);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) =>
    request.url?.startsWith("/sign-in/")
      ? void letIn(provider, request, response)
      : void answer(request, response),
  );
  return { issuer, stop: () => server.close() };
}

async function letIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return void response.setHeader("content-type", "text/html").end(form);
  const login = { accountId: new URLSearchParams(await text(request)).get("login") ?? "" };
  await provider.interactionFinished(request, response, { login });
}

/** What a provider keeps, for as long as the test runs. */
class Kept implements Adapter {
  readonly #rows = new Map<string, AdapterPayload>();
  async upsert(id: string, payload: AdapterPayload) {
    this.#rows.set(id, payload);
  }
  async find(id: string) {
    return this.#rows.get(id);
  }
  async findByUid(uid: string) {
    return [...this.#rows.values()].find((row) => row.uid === uid);
  }
  async findByUserCode(userCode: string) {
    return [...this.#rows.values()].find((row) => row.userCode === userCode);
  }
  async consume(id: string) {
    const row = this.#rows.get(id);
    if (row !== undefined) row.consumed = Math.floor(Date.now() / 1000);
  }
  async destroy(id: string) {
    this.#rows.delete(id);
  }
  async revokeByGrantId(grantId: string) {
    for (const [id, row] of this.#rows) if (row.grantId === grantId) this.#rows.delete(id);
  }
}

const form = `<!doctype html><html lang="en"><title>Sign in</title><form method="post">
<input name="login"><input name="password" type="password"><button type="submit">Sign in</button></form></html>`;
