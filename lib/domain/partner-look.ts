import * as z from "zod/mini";

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, "must be a colour such as #0a7d5a"));

/** How a partner's flows look where they differ from the deployment's own brand. */
export const PartnerLook = z.object({
  /** What customers call the partner. */
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  /** A `data:` address of an SVG or PNG image, 32 kB at most; null shows the name alone. */
  logo: z.nullable(z.string().check(z.regex(/^data:image\/(svg\+xml|png);base64,/), z.maxLength(44_000))),
  /** The one primary action of a screen, on light and on dark paper; null keeps the brand's. */
  accent: z.nullable(z.object({ light: colour, dark: colour })),
});
export type PartnerLook = z.infer<typeof PartnerLook>;
