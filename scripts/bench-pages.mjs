import lighthouse from "lighthouse";

/** Where Lighthouse finds the browser. */
export const debugPort = 9400;
/** How often a page is timed. */
export const runs = 3;

/** Bytes of script as they come over the wire, in a browser that has no cache yet. */
export async function scriptBytes(browser, url, storageState) {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set();
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && scripts.add(requestId),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const path = new URL(page.url()).pathname;
  await context.close();
  if (path !== new URL(url).pathname) throw new Error(`${url} led to ${path}`);
  return bytes;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A slow phone: Lighthouse really slows the network and the processor down. The first run warms the server and does not count. */
export async function speed(url, { cookies }) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const audits = [];
  for (let run = 0; run <= runs; run += 1) {
    const { lhr } = await lighthouse(url, {
      port: debugPort,
      onlyCategories: ["performance"],
      throttlingMethod: "devtools",
      logLevel: "error",
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
    });
    if (run > 0) audits.push(lhr.audits);
  }
  const of = (name) => median(audits.map((audit) => audit[name].numericValue));
  return { lcp: of("largest-contentful-paint"), tbt: of("total-blocking-time") };
}
