// What a partner copies: ⑤ ask one's own server for a link, ⑥ open it. The rest shows what happens.

/** ⑤ The page names the scope; who the customer is, the server knows. */
async function linkFor(scope) {
  const reply = await fetch(`/flow-login/${scope}`, { method: "POST" });
  const { login_link, error } = await reply.json();
  if (!reply.ok) throw new Error(error);
  return login_link;
}

/** ⑥ Over the page. `onClose` is the moment to read the account again. */
async function openFlow(scope, title) {
  const url = await linkFor(scope);
  Porchlight.open({ url, title, onEvent: log, onClose: showAccount });
}

/** ⑥ Or within the page. */
async function showInline(scope, title) {
  const flow = document.createElement("porchlight-flow");
  flow.title = title;
  flow.setAttribute("src", await linkFor(scope));
  for (const type of ["porchlight:ready", "porchlight:step", "porchlight:completed", "porchlight:error"])
    flow.addEventListener(type, (event) => log(event.detail));
  flow.addEventListener("light-flow-close", (event) => {
    log(event.detail);
    flow.remove();
  });
  document.querySelector("#place").replaceChildren(flow);
}

const events = document.querySelector("#events");
function log(message) {
  if (message.type === "porchlight:height") return;
  if (!events.dataset.any) events.replaceChildren();
  events.dataset.any = "yes";
  const { type, version, ...rest } = message;
  const line = document.createElement("p");
  const name = document.createElement("code");
  name.textContent = type;
  line.append(name, ` ${Object.keys(rest).length > 0 ? JSON.stringify(rest) : ""}`);
  events.prepend(line);
  events.children[12]?.remove();
}

async function showAccount() {
  const { status } = await (await fetch("/account")).json();
  document.querySelector("#account").textContent = status
    ? `Your account: ${status.replaceAll("_", " ")}`
    : "";
}

/** A button that says that it works, and why not when it does not. */
function onPress(button, act) {
  button.addEventListener("click", async () => {
    // Not `disabled`: the button keeps the focus, and gets it back when the flow closes.
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    await act().catch((error) => log({ type: "no link", error: error.message }));
    button.ariaBusy = "false";
  });
}

for (const button of document.querySelectorAll("[data-scope]"))
  onPress(button, () => openFlow(button.dataset.scope, button.textContent));
onPress(document.querySelector("#show-inline"), () => showInline("usage", "Your usage"));
