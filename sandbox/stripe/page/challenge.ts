import type { ChallengeStart, FromChallenge, Result } from "../card-form-messages.ts";
import { SandboxFrame } from "./frame.ts";

/** Lays the bank's question over the page. A modal dialog keeps focus in and gives it back afterwards. */
export function showChallenge(start: ChallengeStart, theme: string): Promise<Result> {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    dialog.style.cssText =
      "position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;background:transparent;overflow:hidden";
    dialog.setAttribute("aria-label", "3-D Secure");
    const frame = new SandboxFrame<FromChallenge>({
      path: "challenge",
      theme,
      start: () => start,
      hear: ({ result }) => {
        dialog.close();
        frame.remove();
        dialog.remove();
        resolve(result);
      },
    });
    frame.dress("3-D Secure", theme);
    frame.element.style.width = "100%";
    frame.element.style.height = "100%";
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      frame.send({ type: "fail" });
    });
    dialog.append(frame.element);
    document.body.append(dialog);
    dialog.showModal();
  });
}
