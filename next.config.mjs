import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  reactStrictMode: true,
  experimental: { inlineCss: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "nodemailer"],
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
