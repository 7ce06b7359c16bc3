export const mailboxStyle = `
:root { color-scheme: light dark; --paper: light-dark(#f6f5f2, #15171d); --raised: light-dark(#fff, #1e212a);
  --line: light-dark(#dcd9d2, #343846); --ink: light-dark(#1f2229, #eceef3); --soft: light-dark(#5b606c, #a9afbd);
  --link: light-dark(#1d4f9c, #9dc1ff); --wash: light-dark(#e6eefb, #273452); }
* { box-sizing: border-box; }
body { display: grid; grid-template-rows: auto 1fr; min-height: 100dvh; margin: 0; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .9rem 1.25rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.25rem; }
header p { flex: 1 1 16rem; margin: 0; color: var(--soft); font-size: .9rem; }
header input { width: 15rem; max-width: 100%; }
input, button { padding: .45rem .8rem; border: 1px solid color-mix(in srgb, var(--ink) 50%, var(--paper)); border-radius: 8px;
  background: var(--raised); color: inherit; font: inherit; font-size: .9rem; }
input::placeholder { color: var(--soft); opacity: 1; }
button { cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header a { color: var(--link); }
.back { display: none; }
.panes { display: grid; grid-template-columns: minmax(17rem, 24rem) 1fr; min-height: 0; }
nav { border-right: 1px solid var(--line); }
ol { margin: 0; padding: 0; list-style: none; }
nav a { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .75rem 1.25rem; border-bottom: 1px solid var(--line);
  color: inherit; text-decoration: none; outline-offset: -3px; }
nav a:hover { background: var(--raised); }
nav a[aria-current] { background: var(--wash); }
nav strong { font-weight: 600; }
nav time, nav span { color: var(--soft); font-size: .875rem; }
nav a[aria-current] :is(time, span) { color: inherit; }
section { min-width: 0; padding: 1.25rem; }
article { max-width: 50rem; margin: 0 auto; padding: 1.5rem; border: 1px solid var(--line); border-radius: 14px; background: var(--raised); }
h2 { margin: 0 0 .75rem; font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 1.5rem 0 .5rem; color: var(--soft); font-size: .875rem; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; font-size: .9rem; }
dt { color: var(--soft); } dd { margin: 0; }
iframe { display: block; width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; color-scheme: light; }
pre { margin: 0; padding: 1rem; border-radius: 8px; background: var(--paper); font: .9rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.empty { margin: 2rem 1.25rem; color: var(--soft); }
@media (max-width: 48rem) {
  .panes { display: block; }
  nav { border: 0; }
  .listing section, .reading nav, .reading header p, .reading header form, .reading #clear, .reading header a:not(.back) { display: none; }
  .reading .back { display: block; }
  section { padding: .75rem; } article { padding: 1.1rem; } iframe { height: 28rem; }
}`;

/** Looks every two seconds whether there is newer mail. A message that somebody chose stays open. */
export const mailboxScript = `
const panes = document.querySelector("#panes");
const list = new URL(location.href);
async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(list).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#panes");
  if (!fresh || fresh.dataset.newest === panes.dataset.newest) return;
  panes.dataset.newest = fresh.dataset.newest;
  const nav = panes.querySelector("nav");
  const focused = nav.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  nav.replaceWith(fresh.querySelector("nav"));
  if (document.body.className === "listing") panes.querySelector("section").replaceWith(fresh.querySelector("section"));
  if (focused) panes.querySelector('nav a[href="' + CSS.escape(focused) + '"]')?.focus();
  document.querySelector("#clear").disabled = fresh.dataset.newest === "0";
}
setInterval(refresh, 2000);
document.querySelector("#clear").addEventListener("click", async () => {
  await fetch("mailbox.json", { method: "DELETE" });
  location.href = location.pathname;
});`;
