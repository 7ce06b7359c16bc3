// Buttons and forms with `data-path` make one call of the control plane; what has `data-live` is kept fresh.
const said = document.querySelector("#said");
const live = document.querySelector("#live");
const shown = new Map([...document.querySelectorAll("[data-live]")].map((part) => [part.id, part.outerHTML]));
let fading = 0;

function say(text, isMistake = false) {
  said.textContent = text;
  said.className = isMistake ? "mistake" : "done";
  clearTimeout(fading);
  fading = setTimeout(() => said.classList.remove("done"), isMistake ? 15_000 : 3_000);
}

/** What was typed: numbers as numbers, empty fields not at all. */
function fieldsOf(form) {
  const fields = [...(form?.elements ?? [])].filter((field) => field.name && field.value.trim() !== "");
  const read = (field) => (field.type === "number" ? Number(field.value) : field.value.trim());
  return Object.fromEntries(fields.map((field) => [field.name, read(field)]));
}

async function call(method, path, body, name) {
  const response = await fetch(`/__sandbox${path}`, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  }).catch(() => null);
  if (!response) return say("The sandbox does not answer.", true);
  const answer = await response.json().catch(() => ({}));
  const details = (answer.details ?? []).map(({ field, message }) => `${field} ${message}`);
  if (response.ok) say(`${name}: done`);
  else say([answer.error ?? `Answered ${response.status}.`, ...details].join(" "), true);
  await refresh(true);
  return response.ok;
}

/** What a button sends: its own body, and the fields of the form that says how. */
function merged(button) {
  const body = JSON.parse(button.dataset.body ?? "{}");
  const fields = button.dataset.merge ? fieldsOf(document.getElementById(button.dataset.merge)) : {};
  return { ...fields, ...body };
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-path]");
  if (!button || (button.dataset.confirm && !confirm(button.dataset.confirm))) return;
  const { method, path } = button.dataset;
  await call(method, path, merged(button), button.getAttribute("aria-label") ?? button.textContent.trim());
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form");
  // A form that only sets how buttons work has nothing to send.
  if (!form.dataset.path && form.method === "get" && form.getAttribute("role") === "search") return;
  event.preventDefault();
  if (form.dataset.path)
    await call("POST", form.dataset.path, fieldsOf(form), form.querySelector("button").textContent);
});

const isSelected = (part) => {
  const selection = getSelection();
  return selection && !selection.isCollapsed && part.contains(selection.anchorNode);
};

/** How to find the focused thing again in a part that was made anew: a switch has another call now, but the same name. */
function signsOf(element) {
  const having = (names) =>
    names.every((name) => element.hasAttribute(name)) &&
    element.localName + names.map((name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`).join("");
  const summaryOf = element.matches("summary") && `#${CSS.escape(element.parentElement.id)} > summary`;
  return [summaryOf, having(["data-path", "data-body"]), having(["aria-label"]), having(["href"])].filter(
    Boolean,
  );
}

function replace(part, fresh) {
  const opened = [...part.querySelectorAll("details[open]")].map(({ id }) => id);
  const signs = part.contains(document.activeElement) ? signsOf(document.activeElement) : null;
  part.replaceWith(fresh);
  for (const id of opened) fresh.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
  if (!signs) return;
  const again = signs.map((sign) => fresh.querySelector(sign)).find(Boolean);
  // What was pressed is gone: the keyboard goes on from where it was.
  if (!again) fresh.tabIndex = -1;
  (again ?? fresh).focus({ preventScroll: true });
}

async function refresh(isForced = false) {
  if (!isForced && (document.hidden || live.getAttribute("aria-pressed") !== "true")) return;
  const response = await fetch(location.href).catch(() => null);
  document.body.classList.toggle("away", !response?.ok);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const fresh of page.querySelectorAll("[data-live]")) {
    const part = document.getElementById(fresh.id);
    const html = fresh.outerHTML;
    if (!part || shown.get(fresh.id) === html || (!isForced && isSelected(part))) continue;
    shown.set(fresh.id, html);
    replace(part, document.adoptNode(fresh));
  }
}

live.addEventListener("click", () => {
  const isOn = live.getAttribute("aria-pressed") !== "true";
  live.setAttribute("aria-pressed", String(isOn));
  live.textContent = isOn ? "Live" : "Paused";
  if (isOn) refresh();
});
setInterval(refresh, 2_000);
