/** How often each fault is done that is done again and again; FAULT_ROUNDS says otherwise. */
export const rounds = Number(process.env.FAULT_ROUNDS ?? 10);

/** Within how many milliseconds the product has to serve again by itself; on a machine that others use at the same time, more. */
export const patience = Number(process.env.FAULT_SECONDS ?? 5) * 1_000;
