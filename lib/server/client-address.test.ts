import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const request = (remoteAddress: string, forwarded?: string) => {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return { headers, socket: { remoteAddress } };
};

test("without a trusted proxy what the client says about itself is not believed", () => {
  expect(clientAddress(request("203.0.113.9", "1.2.3.4"), 0)).toBe("203.0.113.9");
});

test("behind trusted proxies the entry that the outermost one added counts", () => {
  expect(clientAddress(request("10.0.0.1", "1.2.3.4, 203.0.113.9"), 1)).toBe("203.0.113.9");
  expect(clientAddress(request("10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2"), 2)).toBe("203.0.113.9");
});

test("a request that came past the proxy is known by its socket", () => {
  expect(clientAddress(request("203.0.113.9"), 1)).toBe("203.0.113.9");
});

test("all addresses of one household's IPv6 network are one caller", () => {
  const [first, second] = ["2001:db8:1:2::1", "2001:db8:1:2:aaaa:bbbb:cccc:dddd"];
  expect(clientAddress(request(first), 0)).toBe(clientAddress(request(second), 0));
  expect(clientAddress(request("2001:db8:1:3::1"), 0)).not.toBe(clientAddress(request(first), 0));
});

test("an IPv4 address is the same however the socket writes it", () => {
  expect(clientAddress(request("::ffff:203.0.113.9"), 0)).toBe("203.0.113.9");
});
