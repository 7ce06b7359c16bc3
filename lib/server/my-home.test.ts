import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { addHome } from "./home.ts";
import { type TestPerson, testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({
  user: null as object | null,
  location: {} as object | undefined,
  failure: null as Error | null,
}));
const leave = (where: string): never => {
  throw new Error(where);
};
vi.mock("next/navigation", () => ({
  notFound: () => leave("not found"),
  redirect: (path: string) => leave(`to ${path}`),
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-path": "/home/1" }) }));
vi.mock("./session.ts", async (original) => ({
  ...(await original<object>()),
  currentUser: async () => world.user,
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-07-01T03:00:00Z") }));
vi.mock("./account-light.ts", () => ({
  recentAccountLight: (uuid: string) => ({
    getAccount: async () => {
      if (world.failure) throw world.failure;
      return { uuid, locations: world.location ? [world.location] : [] };
    },
  }),
}));
const { myHome } = await import("./my-home.ts");

let count = 0;
let ana: TestPerson;
beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
  await addHome(ana.id, { light_account_uuid: `second-of-${count}` });
  world.user = { id: ana.id };
  world.location = { is_service_active: true };
  world.failure = null;
});

test("a page that cannot be made is told why, in all that the browser is told of an error", async () => {
  world.failure = problem("light_busy");
  await expect(myHome("1")).rejects.toMatchObject({ digest: expect.stringMatching(/^light_busy \w{8}$/) });
});

test("the number chooses among the person's own homes, and says whose account is read", async () => {
  expect(await myHome("1")).toMatchObject({ account: { uuid: ana.home.light_account_uuid } });
  expect(await myHome("2")).toMatchObject({ account: { uuid: `second-of-${count}` }, home: { number: 2 } });
});

test("today is the day that it is in Texas", async () =>
  expect((await myHome("1")).today).toBe("2026-06-30"));

test("no other number and no id opens a home", async () => {
  const ben = await testPerson(`ben-${count}`);
  for (const number of ["3", "0", "01", ben.home.id, ben.home.light_account_uuid ?? ""])
    await expect(myHome(number)).rejects.toThrow("not found");
  world.user = { id: ben.id };
  await expect(myHome("2")).rejects.toThrow("not found");
});

test("without a session one signs in, without an account one enrolls, before service there is the tracker", async () => {
  await addHome(ana.id);
  await expect(myHome("3")).rejects.toThrow("to /enroll");
  for (const location of [undefined, { is_service_active: false }]) {
    world.location = location;
    await expect(myHome("2")).rejects.toThrow("to /home/2/status");
  }
  world.location = { is_service_active: false, final_service_date: "2026-06-20" };
  expect(await myHome("2")).toMatchObject({ home: { number: 2 } });
  world.user = null;
  await expect(myHome("1")).rejects.toThrow("to /sign-in");
});
