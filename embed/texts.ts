const texts = {
  en: {
    title: "Your electricity",
    loading: "Loading…",
    failed: "This could not be opened. Please try again.",
    close: "Close",
  },
  es: {
    title: "Su electricidad",
    loading: "Cargando…",
    failed: "No se pudo abrir. Por favor, inténtelo de nuevo.",
    close: "Cerrar",
  },
};

/** The language of the page when we speak it. */
export function pageLanguage(): "en" | "es" | null {
  const [, language] = /^(en|es)\b/i.exec(document.documentElement.lang) ?? [];
  return language ? (language.toLowerCase() === "es" ? "es" : "en") : null;
}

/** Our few sentences in the language of the page; English where it names none of ours. */
export function pageTexts() {
  return texts[pageLanguage() ?? "en"];
}
