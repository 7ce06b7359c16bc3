const delaysMs = [15_000, 30_000, 60_000];
/** All parts that are missing ask in one round. */
let missing = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whoever types or pays is not interrupted: a page that fails as a whole would take the form away. */
const isTyping = () => document.activeElement?.matches("input, select, textarea, iframe") === true;

function plan(ask: () => void, round: number): void {
  timer = setTimeout(
    () => {
      const mayAsk = document.visibilityState === "visible" && !isTyping();
      if (mayAsk) ask();
      plan(ask, mayAsk ? round + 1 : round);
    },
    delaysMs[Math.min(round, delaysMs.length - 1)],
  );
}

/**
 * Asks for what a page could not show, after 15, 30 and then every 60 seconds while the page is looked at, until the last
 * missing part has said that it is there.
 * @returns says that this part is missing no more
 */
export function askAgain(ask: () => void): () => void {
  missing += 1;
  if (missing === 1) plan(ask, 0);
  return () => {
    missing -= 1;
    if (missing === 0) clearTimeout(timer);
  };
}
