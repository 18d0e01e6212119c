// Preloaded into the web server: when whoever started it is gone, killed included, it goes as well.
process.stdin.on("end", () => process.kill(process.pid, "SIGHUP")).on("error", () => {});
process.stdin.resume();
process.stdin.unref?.();
// Whoever read what it prints is gone with them: to tell of that would fail again, and again, and never end.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
