// The arrows of docs/architecture.md, deny by default: a folder that is not named here may not be imported.
const ui = "^components/ui/";
const domain = "^lib/domain/";
const light = "^lib/light/";
const lightServerOnly = "^lib/light/http-transport\\.ts$";
const browser = "^lib/browser/";
const server = "^lib/server/";
const messages = "^messages/";
const brand = "^brand\\.config\\.ts$";
const tests = "\\.test\\.tsx?$";
const outside = "node_modules|^node:|^[a-z_]+$";

/** Where files may be. A folder or a root file that is not named here is refused, whatever it imports. */
export const rooms =
  /^(app|components|demo|e2e|embed|lib\/(domain|light|browser|server)|messages|sandbox|scripts)\/|^(proxy|instrumentation|brand\.(config|test)|vitest\.config)\.ts$|^(\.dependency-cruiser|next\.config|postcss\.config)\.mjs$/;

/** Modules in `from` may import `to` of ours, their own folder, and packages; nothing else. */
function only(name, from, to, own = from) {
  return {
    name,
    severity: "error",
    from: { path: from, pathNot: "\\.test\\.tsx?$|/test-[a-z]+\\.ts$" },
    to: { pathNot: [...to, own, outside], dependencyTypesNot: ["core", "npm", "npm-dev"] },
  };
}

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    only("domain-imports-nothing-of-ours", domain, []),
    only("light-imports-domain", light, [domain]),
    only("server-imports", server, [domain, light, messages, brand]),
    only("browser-imports", browser, [domain, light]),
    // A link must know the flow that it stands in, so that it never leads out of one.
    only("ui-imports-itself", ui, ["^lib/browser/flow-context\\.ts$"]),
    only("shell-imports", "^components/shell/", [ui, domain, light, browser, server, messages, brand]),
    only(
      "a-feature-imports-no-other",
      "^components/(?!ui/|shell/)([^/]+)/",
      [ui, domain, light, browser, messages, "^components/shell/", brand],
      "^components/$1/",
    ),
    only("messages-import-nothing", messages, []),
    only("brand-imports-domain", brand, [domain]),
    only("app-imports-anything-but-the-sandbox", "^app/", [
      "^components/",
      domain,
      light,
      browser,
      server,
      messages,
      brand,
    ]),
    only("servers-start-files-import-the-server", "^(proxy|instrumentation)\\.ts$", [domain, light, server]),
    // Tests too: what tests the product with the sandbox belongs to e2e.
    {
      name: "sandbox-stands-alone",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { pathNot: ["^sandbox/", outside], dependencyTypesNot: ["core", "npm", "npm-dev"] },
    },
    {
      name: "no-sandbox-in-the-product",
      severity: "error",
      from: { pathNot: "^(sandbox|scripts)/" },
      to: { path: "^sandbox/" },
    },
    only("journeys-import-no-product", "^e2e/", []),
    // It runs in other people's pages: what it imports is sent to all of them.
    only("embed-imports-itself", "^embed/", []),
    only("demo-imports-itself", "^demo/", []),
    {
      name: "no-server-code-in-the-browser",
      severity: "error",
      from: { path: "^(lib/browser|components/(?!shell/))", pathNot: "\\.test\\.tsx?$" },
      to: { path: [server, lightServerOnly] },
    },
    {
      name: "nobody-imports-tests-or-scripts",
      severity: "error",
      from: { pathNot: "^(scripts|e2e)/|\\.test\\.tsx?$|/test-[a-z]+\\.ts$" },
      to: { path: ["^scripts/", "^e2e/", "^lib/.*/test-[a-z]+\\.ts$", tests] },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|node_modules)" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "node", "import", "require", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
