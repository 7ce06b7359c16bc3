import { expect, test, vi } from "vitest";

vi.mock("react", () => ({ useSyncExternalStore: (_: unknown, read: () => unknown) => read() }));
const { TokenLine } = await import("./token-line.tsx");
const { showToken } = await import("./token-shown.ts");

const lines = () => String(TokenLine({ address: "https://portal.example/api" }).props.children).split("\n");
const curl = 'curl -H "Authorization: Bearer $TOKEN" https://portal.example/api';

test("the lines to try hold the token while it is shown, and not after", () => {
  expect(lines()).toEqual(["TOKEN=plt_…", curl]);
  showToken("plt_abc");
  expect(lines()).toEqual(["TOKEN=plt_abc", curl]);
  showToken("");
  expect(lines()).toEqual(["TOKEN=plt_…", curl]);
});
