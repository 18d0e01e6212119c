import { inject } from "vitest";

// Before any test imports what reads them.
Object.assign(process.env, inject("settings"));
