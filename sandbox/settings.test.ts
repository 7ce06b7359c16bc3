import { expect, it } from "vitest";
import { readSettings } from "./settings.ts";

it("nothing set gives the documented defaults", () => {
  expect(readSettings({})).toEqual({
    port: 4010,
    smtpPort: 4011,
    host: "127.0.0.1",
    publicUrl: null,
    dataDir: ".data/sandbox",
    seed: 1,
    appToken: "sandbox-app-token",
    webhook: null,
    flowUrl: null,
    errorStyle: "error",
  });
});

it("the mail port follows the port unless it is given", () => {
  expect(readSettings({ SANDBOX_PORT: "5000" }).smtpPort).toBe(5001);
  expect(readSettings({ SANDBOX_PORT: "5000", SMTP_PORT: "25" }).smtpPort).toBe(25);
});

it("a mistake is one sentence that names the setting and never its value", () => {
  const wrong = { SANDBOX_PORT: "canary", ERROR_STYLE: "loud" };
  expect(() => readSettings(wrong)).toThrow(
    "The settings are wrong: SANDBOX_PORT must be a port number; ERROR_STYLE must be error or detail.",
  );
});

it("a webhook address needs its secret", () => {
  expect(() => readSettings({ LIGHT_WEBHOOK_URL: "http://127.0.0.1:1/x" })).toThrow("LIGHT_WEBHOOK_SECRET");
});

it("an empty variable counts as not set, and addresses lose their last slash", () => {
  expect(readSettings({ SANDBOX_PORT: "", FLOW_URL: "http://localhost:3000/flow/" })).toMatchObject({
    port: 4010,
    flowUrl: "http://localhost:3000/flow",
  });
});
