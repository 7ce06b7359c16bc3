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
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
