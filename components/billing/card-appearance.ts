import type { Appearance } from "@stripe/stripe-js";
import type { Palette } from "#lib/domain/brand.ts";

/** Our inputs, as Stripe's frame can draw them (docs.stripe.com/elements/appearance-api). */
export function cardAppearance(theme: "light" | "dark", colours: Palette): Appearance {
  const { paper, raised, ink, soft, field_line, focus, error, link } = colours;
  return {
    theme: theme === "dark" ? "night" : "stripe",
    disableAnimations: true,
    variables: {
      colorPrimary: link,
      colorBackground: raised,
      colorText: ink,
      colorTextSecondary: soft,
      colorTextPlaceholder: soft,
      colorDanger: error,
      fontFamily: "system-ui, sans-serif",
      fontSizeBase: "16px",
      borderRadius: "10px",
      gridRowSpacing: "20px",
      gridColumnSpacing: "16px",
    },
    rules: {
      ".Input": { border: `1px solid ${field_line}`, boxShadow: "none", padding: "12px 14px" },
      ".Input:hover": { borderColor: ink },
      ".Input:focus": { borderColor: ink, boxShadow: `0 0 0 2px ${paper}, 0 0 0 4px ${focus}` },
      ".Input--invalid": { borderColor: error, boxShadow: "none" },
      ".Label": { color: ink, fontWeight: "600", marginBottom: "6px" },
      ".Error": { color: error, fontWeight: "500" },
    },
  };
}
