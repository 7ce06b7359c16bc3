import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  reactStrictMode: true,
  // Left outside the bundles: each page and handler has one of its own, and these would be in all of them.
  serverExternalPackages: [
    "@better-auth/core",
    "@better-auth/passkey",
    "@opentelemetry/api",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/core",
    "@opentelemetry/exporter-metrics-otlp-http",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-metrics",
    "@opentelemetry/sdk-trace-base",
    "better-auth",
    "better-sqlite3",
    "kysely",
    "nodemailer",
    "pg",
    "pino",
    "rate-limiter-flexible",
  ],
  // Any site may load the embed kit, and with `integrity` too; a new release is everywhere within the hour.
  headers: async () => [
    {
      source: "/embed.js",
      headers: [
        { key: "Access-Control-Allow-Origin", value: "*" },
        { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        { key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
  ],
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
