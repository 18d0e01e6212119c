import { asData } from "@/app/endpoint";

export const dynamic = "force-dynamic";

/** Whether the process is alive: asks nobody else, so that a database that is away restarts no server. */
export const GET = () => Response.json({ alive: true }, { headers: asData });
