import { deploy } from "./deployment.mjs";
import { deployAtNoon, limiter } from "./instances-crowd.mjs";
import { enroll, live, payTwice } from "./instances-people.mjs";
import { startRoundRobin } from "./round-robin.mjs";

/** Two instances on one PostgreSQL behind a round-robin proxy. True when all is well. */
export async function instances({ server, isKept, only }) {
  const proxy = await startRoundRobin();
  const deployment = await deploy({ server, portals: 2, publicPort: proxy.port });
  try {
    proxy.leadTo(deployment.webs.map(({ port }) => port));
    for (const web of deployment.webs) await web.start({ WORKER: "on" });
    const parts = { enroll, live, payTwice, limiter, deployAtNoon };
    let isGood = true;
    console.log("\nTwo instances on one PostgreSQL");
    for (const [name, part] of Object.entries(parts))
      if (!only || only === name) isGood = (await part(deployment, proxy)) && isGood;
    return isGood;
  } finally {
    if (isKept) console.log(`  kept: ${deployment.folder}`);
    proxy.stop();
    await deployment.stop({ isKept });
  }
}
