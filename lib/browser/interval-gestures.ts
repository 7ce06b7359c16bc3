interface Range {
  from: number;
  to: number;
}

interface Actions {
  /** A finger is at `left` px of the plot. */
  point: (left: number) => void;
  range: () => Range;
  show: (from: number, to: number) => void;
}

/**
 * Fingers on a plot: one reads, two zoom and move. The page still scrolls up and down under them.
 * @returns what takes the listeners away again
 */
export function touchGestures(over: HTMLElement, { point, range, show }: Actions): () => void {
  const fingers = new Map<number, number>();
  let held: { range: Range; values: readonly number[] } | null = null;
  over.style.touchAction = "pan-y";

  const placeOf = (event: PointerEvent) => event.clientX - over.getBoundingClientRect().left;
  const share = (left: number) => left / Math.max(1, over.clientWidth);

  function hold() {
    const now = range();
    const values = [...fingers.values()].map((left) => now.from + share(left) * (now.to - now.from));
    held = values.length === 2 ? { range: now, values } : null;
  }

  /** The two moments that the fingers took hold of stay under them. */
  function pinch({
    range: { from, to },
    values: [a = from, b = to],
  }: {
    range: Range;
    values: readonly number[];
  }) {
    const [p = 0, q = 1] = [...fingers.values()].map(share);
    if (Math.abs(q - p) < 0.02) return;
    const span = (b - a) / (q - p);
    if (span > 0) show(a - p * span, a - p * span + span);
  }

  const down = (event: PointerEvent) => {
    if (event.pointerType === "mouse" || fingers.size === 2) return;
    fingers.set(event.pointerId, placeOf(event));
    hold();
    if (fingers.size === 1) point(placeOf(event));
  };
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, placeOf(event));
    if (held) pinch(held);
    else point(placeOf(event));
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    hold();
  };

  over.addEventListener("pointerdown", down);
  over.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel"] as const) window.addEventListener(end, up);
  return () => {
    for (const end of ["pointerup", "pointercancel"] as const) window.removeEventListener(end, up);
  };
}
