import "server-only";
import { setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { type Job, writeReport } from "./write";

// Runs in a process of its own: a document comes in, a file goes out, and how far it is goes to whoever started it.
setPriority(10);
// Where the server is gone nobody waits for the file.
process.on("disconnect", () => process.exit(1));
const job: Job = JSON.parse(await text(process.stdin));
const bytes = await writeReport(job, (share) => process.send?.(share));
await new Promise((resolve) => process.stdout.write(bytes, resolve));
process.exit(0);
