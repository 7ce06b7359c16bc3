import { homesPage } from "#lib/server/personal-token-api.ts";

/** `GET /api/me/v1/homes` with a personal token. */
export const GET = homesPage;
