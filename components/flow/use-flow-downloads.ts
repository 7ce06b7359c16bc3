import { useEffect, useState } from "react";
import { namedProblem } from "#lib/browser/api.ts";
import { problem } from "#lib/domain/problem.ts";
import { formAddress } from "./form-address.ts";

const nameOf = (disposition: string | null) =>
  /filename="([^"]+)"/.exec(disposition ?? "")?.[1] ?? "download";

/** The file that this event would have the browser ask for by itself, without the flow's header; null for none. */
function fileAsked(event: Event): string | null {
  if (!(event.target instanceof Element)) return null;
  if (event.type === "submit") {
    const address = formAddress(event.target);
    return address?.startsWith("/api/") ? address : null;
  }
  return event.target.closest('a[href^="/api/"]')?.getAttribute("href") ?? null;
}

async function save(href: string): Promise<void> {
  const response = await fetch(href).catch((cause: unknown) => {
    throw problem("offline", { cause });
  });
  if (!response.ok) throw namedProblem(await response.json().catch(() => null));
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), {
    href: url,
    download: nameOf(response.headers.get("content-disposition")),
  });
  link.click();
  URL.revokeObjectURL(url);
}

/** Fetches our own files for a flow's pages, so that they are asked for as everything else. @returns what went wrong */
export function useFlowDownloads(): unknown {
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const take = (event: Event) => {
      const href = fileAsked(event);
      if (!href) return;
      event.preventDefault();
      setFailure(null);
      save(href).catch(setFailure);
    };
    document.addEventListener("click", take);
    document.addEventListener("submit", take);
    return () => {
      document.removeEventListener("click", take);
      document.removeEventListener("submit", take);
    };
  }, []);
  return failure;
}
