/** How to read a single figure, in the words of the pointer at hand. */
export const CursorHint = ({ touch, point }: { touch: string; point: string }) => (
  <>
    <span className="pointer-coarse:hidden">{point}</span>
    <span className="hidden pointer-coarse:inline">{touch}</span>
  </>
);
