import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";

const program = ["--conditions=react-server", "--import", "tsx", "src/ops/found.ts"];

/** Founds organisations for all journeys: one program, because loading it takes longer than founding. */
export async function startFounder(root: string, environment: string) {
  const founder = spawn("node_modules/.bin/node", [`--env-file=${environment}`, ...program], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(founder.stdout)[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const door = createServer(async (request, response) => {
    const order = JSON.stringify(JSON.parse(await text(request)));
    const answer = last.then(() => {
      founder.stdin.write(`${order}\n`);
      return lines.next();
    });
    last = answer;
    const { done, value } = await answer;
    response
      .writeHead(done ? 500 : 200)
      .end(done ? "The founder has ended: its fault is printed above." : value);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      founder.stdin.end();
      door.close();
    },
  };
}
