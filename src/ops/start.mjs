// The launcher: from a bare clone to a running product. No dependencies, and it runs on Node 20.19,
// because it brings everything else, Node 24 and TypeScript included.

import { attacksTest } from "./launch/attacks-test.mjs";
import { bench } from "./launch/bench.mjs";
import { finish } from "./launch/children.mjs";
import { chooseNode } from "./launch/choose-node.mjs";
import { confirmLoss } from "./launch/confirm.mjs";
import { faultsTest } from "./launch/faults-test.mjs";
import { withLock } from "./launch/lock.mjs";
import { fail } from "./launch/progress.mjs";
import { build, generate, install } from "./launch/set-up.mjs";
import { readSettings } from "./launch/settings.mjs";
import { supervise } from "./launch/supervise.mjs";
import { systemTest } from "./launch/system-test.mjs";
import { test } from "./launch/test.mjs";

process.chdir(new URL("../..", import.meta.url).pathname);

// Options without a command belong to the start.
const given = process.argv.slice(2);
const [name = "start", ...rest] = given[0]?.startsWith("-") ? ["start", ...given] : given;

const order = (work, args = []) => ({ work, ...readSettings(args) });

const commands = {
  start: { work: () => start(order("serve", rest)) },
  dev: { work: () => supervise(order("develop", rest), bring()) },
  audit: { work: () => supervise({ ...order("run"), script: "audit", args: rest }, bring()) },
  "sign-in": { work: () => supervise({ ...order("run"), script: "sign-in", args: rest }, bring()) },
  backup: { work: () => supervise({ ...order("backup"), args: rest }, bring()) },
  restore: { work: () => supervise({ ...order("restore"), args: rest }, bring()) },
  "seal-anew": { work: () => supervise({ ...order("seal-anew"), args: rest }, bring()) },
  build: { work: () => prepared() },
  check: { work: async () => test(await bring()), stopped: 130 },
  test: { work: () => withLock("test", async () => test(await bring(), { inBrowser: true })), stopped: 130 },
  bench: {
    work: () => withLock("bench", async () => bench(await bring({ built: true }), rest)),
    stopped: 130,
  },
  "test:attacks": { work: () => withLock("test", async () => attacksTest(await bring())), stopped: 130 },
  "test:system": { work: () => withLock("test", async () => systemTest(await bring())), stopped: 130 },
  "test:faults": { work: () => withLock("test", async () => faultsTest(await bring())), stopped: 130 },
};

async function start(order) {
  if (!(await confirmLoss(order))) return 1;
  return supervise(order, bring({ built: true }));
}

/** Everything short of starting, so that whoever runs the product need not be able to write where it lies. */
async function prepared() {
  await bring({ built: true });
  return 0;
}

/** What is missing, in order; two launchers in one folder take turns. */
function bring({ built = false } = {}) {
  return withLock("set-up", async () => {
    await install();
    const node = await chooseNode();
    await generate(node);
    if (built) await build(node);
    return node;
  });
}

function named(name) {
  if (Object.hasOwn(commands, name)) return commands[name];
  return {
    work: () => fail(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`),
  };
}

await finish(named(name));
