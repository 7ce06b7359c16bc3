import { StatusSkeleton } from "#components/status/status-skeleton.tsx";
import { getT } from "#lib/server/i18n.ts";

export default async function StatusLoading() {
  return <StatusSkeleton label={(await getT("status"))("loading")} />;
}
