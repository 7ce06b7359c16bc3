/** `<porchlight-flow src={login_link} title="…" />` in JSX, beside embed.d.ts. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "porchlight-flow": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { src?: string };
    }
  }
}
