import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["react-server", "node"] },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
  test: {
    include: [
      "lib/**/*.test.ts",
      "sandbox/**/*.test.ts",
      "scripts/**/*.test.ts",
      "components/**/*.test.ts",
      "app/**/*.test.ts",
      "embed/**/*.test.ts",
      "brand.test.ts",
    ],
    provide: { databaseServer: process.env.TEST_DATABASE_URL ?? "" },
    pool: "forks",
    testTimeout: 20_000,
  },
});
