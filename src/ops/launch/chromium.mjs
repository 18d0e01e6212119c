import { existsSync, readFileSync } from "node:fs";
import { run } from "./children.mjs";
import { fail, step } from "./progress.mjs";

// The headless shell first: it is what tests need, and draws the same pages in four fifths of the time.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const onMacOs = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium that starts: the system's; else from Debian's packages, as root on Debian; else Playwright's own. */
export async function findChromium(node) {
  return (await onSystem()) ?? (await fromDebian()) ?? (await fromPlaywright(node));
}

// Asked for its version, because a name alone may be a stub that only tells how to install it.
async function onSystem() {
  for (const program of [...names.map(onPath), ...onMacOs])
    if (program && existsSync(program) && (await run(program, ["--version"])).code === 0) return program;
  return undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(":");
  return folders.map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  await step("Installing Chromium from Debian's packages", async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    for (const name of ["chromium-headless-shell", "chromium"])
      if ((await run("apt-get", ["install", "-y", "--no-install-recommends", name], { env })).code === 0)
        return;
  });
  return onSystem();
}

const isDebian = () =>
  existsSync("/etc/os-release") && /^ID=["']?debian/m.test(readFileSync("/etc/os-release", "utf8"));

async function fromPlaywright(node) {
  const { code, output } = await step("Installing Chromium with Playwright", () =>
    run(node, ["node_modules/playwright/cli.js", "install", "chromium"]),
  );
  if (code !== 0) {
    console.error(output.trimEnd());
    fail("No Chromium was found, and none could be installed (see above): install one, then try again.");
  }
  // Empty: Playwright finds its own.
  return "";
}
