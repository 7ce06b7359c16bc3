import "server-only";
import { auth } from "./auth.ts";
import { addHome, type Home } from "./home.ts";
import { signIn } from "./sign-in.ts";

/** A signed-in person of a test. */
export interface TestPerson {
  id: string;
  email: string;
  /** As a request's Cookie header. */
  cookie: string;
  home: Home;
}

const cookieOf = (setCookies: string[]) => setCookies.map((cookie) => cookie.split(";")[0]).join("; ");

/** Signs an address in, in one more browser. */
export async function signInTest(email: string, userAgent = ""): Promise<{ id: string; cookie: string }> {
  const code = await auth().api.createVerificationOTP({ body: { email, type: "sign-in" } });
  const { user, setCookies } = await signIn(email, code, { chosen: null, likely: "en", userAgent });
  return { id: user.id, cookie: cookieOf(setCookies) };
}

/** A person with one finalized home, whose Light account is `account-<name>`. */
export async function testPerson(name: string): Promise<TestPerson> {
  const email = `${name}@porchlight.example`;
  const { id, cookie } = await signInTest(email);
  const values = { light_account_uuid: `account-${name}`, finalized_at: new Date().toISOString() };
  return { id, email, cookie, home: await addHome(id, values) };
}
