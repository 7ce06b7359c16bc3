import { afterEach, expect, it, vi } from "vitest";
import { type ProblemCode, problem } from "../domain/problem.ts";
import { type AccountClient, accountClient } from "./client.ts";
import { settle } from "./settle.ts";

const raw = (is_enrollment_finalized: boolean) => ({
  uuid: "a1",
  created_at: "2026-01-01T00:00:00Z",
  first_name: "A",
  last_name: "B",
  email: "a@b.example",
  status: "not_enrolled",
  status_reason: "unresolved",
  locations: [],
  enrollment: {
    has_accepted_plan: true,
    has_payment_method: true,
    is_identity_verified: true,
    is_enrollment_finalized,
    is_service_active: false,
  },
});

afterEach(() => vi.useRealTimers());

/** A Light whose account reads as told, and how often it was asked. */
function light(answer: () => unknown): { client: AccountClient; reads: () => number } {
  const read = vi.fn(async () => answer());
  return { client: accountClient(read), reads: () => read.mock.calls.length };
}
const isDone = ({ enrollment }: { enrollment?: { is_enrollment_finalized?: boolean | null } | null }) =>
  enrollment?.is_enrollment_finalized === true;
const failing = (code: ProblemCode) => async () => {
  throw problem(code);
};

it("a write that is answered is done when the account shows it, or cannot tell, or cannot be read", async () => {
  const { client, reads } = light(() => raw(true));
  await expect(settle(client.getAccount, async () => {}, isDone)).resolves.toMatchObject({ uuid: "a1" });
  expect(reads()).toBe(1);
  await expect(
    settle(
      light(() => raw(false)).client.getAccount,
      async () => {},
      () => null,
    ),
  ).resolves.toBeTruthy();
  const down = light(() => {
    throw problem("light_down");
  });
  await expect(settle(down.client.getAccount, async () => {}, isDone)).resolves.toBeNull();
});

it("an answer of success that the account does not show, nor a moment later, is not believed", async () => {
  vi.useFakeTimers();
  const { client, reads } = light(() => raw(false));
  const told = expect(settle(client.getAccount, async () => {}, isDone)).rejects.toMatchObject({
    code: "outcome_unknown",
  });
  await vi.advanceTimersByTimeAsync(1_500);
  await told;
  expect(reads()).toBe(2);
});

it("an account that shows it a moment late is believed", async () => {
  vi.useFakeTimers();
  let isShown = false;
  const settling = settle(light(() => raw(isShown)).client.getAccount, async () => {}, isDone);
  await vi.advanceTimersByTimeAsync(1_000);
  isShown = true;
  await vi.advanceTimersByTimeAsync(500);
  await expect(settling).resolves.toMatchObject({ enrollment: { is_enrollment_finalized: true } });
});

it("a second read that fails leaves what the first one showed", async () => {
  vi.useFakeTimers();
  let count = 0;
  const { client } = light(() => {
    count += 1;
    if (count > 1) throw problem("light_down");
    return raw(false);
  });
  const told = expect(settle(client.getAccount, async () => {}, isDone)).rejects.toMatchObject({
    code: "outcome_unknown",
  });
  await vi.advanceTimersByTimeAsync(1_500);
  await told;
});

it.each(["outcome_unknown", "step_not_ready", "already_finalized"] as const)(
  "after %s the account decides",
  async (code) => {
    await expect(
      settle(light(() => raw(true)).client.getAccount, failing(code), isDone),
    ).resolves.toMatchObject({
      uuid: "a1",
    });
    await expect(
      settle(light(() => raw(false)).client.getAccount, failing(code), isDone),
    ).rejects.toMatchObject({ code });
  },
);

it("a refusal stands, whatever the account shows", async () => {
  const { client, reads } = light(() => raw(true));
  await expect(settle(client.getAccount, failing("light_refused"), isDone)).rejects.toMatchObject({
    code: "light_refused",
  });
  expect(reads()).toBe(0);
});

it("an account that cannot be read leaves the outcome unknown, and says why", async () => {
  const down = light(() => {
    throw problem("light_down");
  });
  await expect(settle(down.client.getAccount, failing("outcome_unknown"), isDone)).rejects.toMatchObject({
    code: "light_down",
  });
});

it("a lost answer that the account cannot tell about is not said to be undone", async () => {
  const { client } = light(() => raw(false));
  await expect(settle(client.getAccount, failing("outcome_unknown"), () => null)).rejects.toMatchObject({
    code: "outcome_unseen",
  });
});

it("what cannot tell leaves a refusal that may be a yes as it is, and is read once", async () => {
  const { client, reads } = light(() => raw(false));
  await expect(settle(client.getAccount, failing("step_not_ready"), () => null)).rejects.toMatchObject({
    code: "step_not_ready",
  });
  await settle(
    client.getAccount,
    async () => {},
    () => null,
  );
  expect(reads()).toBe(2);
});
