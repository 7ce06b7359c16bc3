/** Prints one line of a proof, and answers whether it is good. */
export const say = (isGood, what, figures) => {
  console.log(`${isGood ? "✓" : "✗"} ${what.padEnd(34)} ${figures}`);
  return isGood;
};

/** How many requests each port has answered, as `12 + 13`. */
export const servedBy = ({ served }) => [...served.values()].join(" + ");
