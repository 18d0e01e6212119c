// Preloaded into the web server: when whoever started it is gone, killed included, it goes as well.
process.stdin.on("end", () => process.kill(process.pid, "SIGHUP")).on("error", () => {});
process.stdin.resume();
process.stdin.unref?.();
