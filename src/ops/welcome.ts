import type { SignIn } from "./demo";

/** What the operator reads when the product answers. */
export function welcome(address: string, signIns: readonly SignIn[], founding: string | null): string {
  const running = [
    `Plumbline runs at ${address} (Ctrl-C stops it).`,
    ...(founding === null
      ? []
      : [`Begin here; the link works once, and for three days: ${address}/found#${founding}`]),
  ].join("\n");
  if (signIns.length === 0 && founding !== null) return running;
  if (signIns.length === 0) return `${running}\nA new sign-in for somebody: npm run sign-in -- EMAIL`;
  const heads: SignIn = { name: "name", email: "e-mail", role: "role", password: "password" };
  const table = [heads, ...signIns];
  const width = (of: keyof SignIn) => Math.max(...table.map((row) => row[of].length));
  const line = ({ name, email, role, password }: SignIn) =>
    `  ${name.padEnd(width("name"))}  ${email.padEnd(width("email"))}  ${role.padEnd(width("role"))}  ${password}`;
  return [running, "Sign in as one of these; the passwords are shown this once:", ...table.map(line)].join(
    "\n",
  );
}
