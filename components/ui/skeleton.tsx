/** Holds the place of what is loading; give it the height that will come. The words "Loading" stand elsewhere. */
export function Skeleton({ className = "h-5 w-full" }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`block animate-[breathe_1.6s_ease-in-out_infinite] rounded-sm bg-line ${className}`}
    />
  );
}
