import autocannon from "autocannon";

/** An app's calls are limited to 30 a second, so many apps call. */
export async function sandboxRate(world) {
  const apps = await Promise.all(
    Array.from({ length: 600 }, (_, index) => world.control("POST", "/apps", { name: `bench ${index}` })),
  );
  const { requests, non2xx } = await autocannon({
    url: `${world.sandbox}/v1/app/accounts/enroll/eligibility`,
    method: "POST",
    body: JSON.stringify({ postal_code: "77008" }),
    connections: 20,
    duration: 5,
    requests: apps.map(({ token }) => ({
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    })),
  });
  return `${Math.round(requests.average)} requests/s, ${non2xx} refused`;
}

/** Many customers open their home screen over and over, warm; each has an account of ten calls a second at Light. */
export async function homeRate(world, visitors) {
  const cookieOf = ({ cookies }) => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const connections = 8;
  const { requests, latency, non2xx } = await autocannon({
    url: `${world.portal}/home/1`,
    connections,
    warmup: { connections, duration: 15 },
    duration: 15,
    requests: visitors.map((visitor) => ({ headers: { cookie: cookieOf(visitor) } })),
  });
  return `${Math.round(requests.average)} requests/s, p99 ${latency.p99} ms, ${non2xx} failed`;
}
