import { Enrollment } from "../e2e/pages/enrollment.ts";

/** What a browser keeps once a new demo person is signed in. */
export async function demoBrowser(browser, world, name) {
  const context = await browser.newContext({ baseURL: world.portal });
  const reply = await context.request.post(`${world.portal}/api/auth/demo`, {
    data: { name },
    headers: { origin: world.portal },
  });
  if (!reply.ok()) throw new Error(`demo person ${name}: ${reply.status()}`);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** What a browser keeps of a visitor, one who chooses a plan, one who waits for the service, and a settled customer. */
export async function visitors(browser, world) {
  const stateAfter = async (visit) => {
    const context = await browser.newContext({ baseURL: world.portal });
    const page = await context.newPage();
    await visit(new Enrollment(page, world, "bench@example.com"), page);
    const state = await context.storageState();
    await context.close();
    return state;
  };
  return {
    nobody: await stateAfter(async () => {}),
    choosing: await stateAfter((customer) => customer.hasHome("104 switchback", "77008")),
    following: await stateAfter(async (customer) => {
      await customer.hasChosen("106 switchback");
      await customer.untilReview();
      await customer.finish();
    }),
    settled: await demoBrowser(browser, world, "settled"),
  };
}
