/** The address that a plain GET form asks for with what is typed in it; null for one that leads elsewhere. */
export function formAddress(form: EventTarget | null): string | null {
  if (!(form instanceof HTMLFormElement) || form.method !== "get") return null;
  const action = form.getAttribute("action");
  if (!action?.startsWith("/")) return null;
  const texts = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return `${action}?${new URLSearchParams(texts)}`;
}
