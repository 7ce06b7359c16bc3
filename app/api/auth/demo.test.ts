import "#lib/server/test-world.ts";
import { expect, test, vi } from "vitest";
import { demoPeople } from "#lib/domain/demo-people.ts";
import { noParams, pageRequest } from "#lib/server/test-request.ts";

vi.stubEnv("LIGHT_API_URL", "https://api.light.example");
vi.stubEnv("LIGHT_APP_TOKEN", "app-token-of-tests");
const { POST } = await import("./demo/route.ts");

test("on live Light there are no demo people: nobody is asked for one and nobody is signed in", async () => {
  const asked = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no call is expected"));
  for (const name of demoPeople) {
    const reply = await POST(pageRequest("/api/auth/demo", { name }), noParams);
    expect([reply.status, reply.headers.getSetCookie()]).toEqual([404, []]);
  }
  expect(asked).not.toHaveBeenCalled();
});
