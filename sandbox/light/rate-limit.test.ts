import { expect, it } from "vitest";
import { RateLimit } from "./rate-limit.ts";

function limitAt() {
  const time = { ms: 5_000 };
  return { time, limit: new RateLimit(() => time.ms) };
}

it("the window slides: room comes back one second after each request, not all at once", () => {
  const { time, limit } = limitAt();
  limit.take("a", 2);
  time.ms += 600;
  limit.take("a", 2);
  time.ms += 399;
  expect(() => limit.take("a", 2)).toThrow("At most 2");
  time.ms += 1;
  limit.take("a", 2);
  expect(() => limit.take("a", 2)).toThrow("At most 2");
});

it("refused requests do not use up room", () => {
  const { time, limit } = limitAt();
  limit.take("a", 1);
  for (let i = 0; i < 9; i++) expect(() => limit.take("a", 1)).toThrow();
  time.ms += 1_000;
  limit.take("a", 1);
});

it("one key's requests do not slow another", () => {
  const { limit } = limitAt();
  limit.take("a", 1);
  limit.take("b", 1);
});
