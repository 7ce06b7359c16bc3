import { buttonLook } from "#components/ui/button-look.ts";

/** Out of a flow that nobody holds: the portal itself. A whole new document, which knows nothing of the flow. */
export function SignInLink({ children }: { children: string }) {
  return (
    <a href="/sign-in" className={buttonLook("secondary", false)}>
      {children}
    </a>
  );
}
