import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "nodemailer"],
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};
