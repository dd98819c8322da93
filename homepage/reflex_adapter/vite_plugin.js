// Vite plugin of this package.
//
// The browser's bundle contains only the publication filter and Preact. It omits the pages (they are static HTML), React
// (Preact has the same API and is a tenth of its size), run-time styles (Emotion), and Reflex's connection to a server,
// except its helpers for Python's truth values. If a replacement lacks an imported name, the build fails.
//
// In development nothing is omitted. Vite serves only JavaScript. All pages and files come from Python (page_server.py);
// the form, which a page lacks then, is rendered here, as React does it in an export. The server listens on localhost only,
// although Reflex starts it with --host.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { createElement } from "react";
import { renderToString } from "react-dom/server";

const STATE = "utils/state"; // Reflex's module, imported with an alias or a path before it
const REPLACED = {
  "@emotion/react": `export { createElement as jsx } from "preact";`,
  "react-dom/client": `export { hydrateRoot } from "preact/compat/client";`,
  "react-router": `export const UNSAFE_withComponentProps = (page) => page;`, // React Router's compiler wraps pages in it
  react: `export * from "preact/compat"; export { default } from "preact/compat";`,
  [STATE]: `
    export const isTrue = (value) => Boolean(value === Object(value) ? Object.keys(value).length : value);
    export const pyAnd = (value, other) => (isTrue(value) ? other() : value);
    export const pyOr = (value, other) => (isTrue(value) ? value : other());`,
};
const PREFIX = "\0homepage:";
const PAGE = /\/app\/(root|routes\/[^?]*)\.jsx(\?|$)/;

const COMPILED = "compiled.txt"; // plugin.py writes it last
const FORM = "/app_components/homepage/components/publication_filter.jsx";
const NAME = "PublicationFilterForm"; // of the form in the first language; of others, the language follows. Reflex adds a hash
const EMPTY = '<div class="publication-filter"></div>'; // the place of the form
// Vite's client reloads the page. React Router's script must run before any component that its plugin has compiled.
const SCRIPTS = ["/@vite/client", "/@id/__x00__virtual:react-router/inject-hmr-runtime"]
  .map((src) => `<script type="module" src="${src}"></script>`)
  .join("");

export default (assetsDir) => ({
  name: "homepage",
  enforce: "pre",
  config: (_, { command }) => ({
    // Of the generated files, only those in the main folder are watched: a page is reloaded once for each compilation.
    server: { host: "127.0.0.1", watch: { depth: 0 } },
    // A build contains only Vite's output, in its own folder. The owner's files are added afterwards, unchanged.
    publicDir: false,
    ...(command === "build" && { build: { assetsDir } }),
  }),
  configureServer(server) {
    server.watcher.on("change", (file) => {
      if (file === join(server.config.root, COMPILED)) reload(server);
    });
    return () => server.middlewares.use((request, response, next) => answer(server, request, response).catch(next));
  },
  resolveId(source) {
    if (!isBundle(this)) return null;
    const name = Object.keys(REPLACED).find((each) => source === each || (each === STATE && source.endsWith(`/${each}`)));
    return name ? PREFIX + name : null;
  },
  load(id) {
    if (id.startsWith(PREFIX)) return REPLACED[id.slice(PREFIX.length)];
    return isBundle(this) && PAGE.test(id) ? "export const Layout = () => null; export default Layout;" : null;
  },
});

const isBundle = ({ environment }) => environment.mode === "build" && environment.name === "client";

/** Forgets all modules that are generated, and loads every open page again. */
const reload = ({ environments, ws }) => {
  for (const { moduleGraph } of Object.values(environments))
    for (const file of moduleGraph.fileToModulesMap.keys())
      if (!file.includes("/node_modules/")) moduleGraph.onFileChange(file);
  ws.send({ type: "full-reload" });
};

/** Answers with what Python serves; an HTML page also gets the form, and the scripts of development. */
const answer = async (server, request, response) => {
  const served = await ask(server.config.root, request);
  const headers = Object.fromEntries(served.headers);
  if (!headers["content-type"]?.startsWith("text/html")) {
    response.writeHead(served.status, headers);
    return pipeline(served.body ?? [], response);
  }
  let page = await served.text();
  if (page.includes(EMPTY)) {
    const form = await renderForm(server, page.match(/<html lang="([^"]*)"/)[1]);
    page = page.replace(EMPTY, () => EMPTY.replace(">", `>${form}`));
  }
  response.writeHead(served.status, { "content-type": headers["content-type"], "cache-control": "no-store" });
  response.end(page.replace("</head>", `${SCRIPTS}</head>`));
};

/** Asks Reflex's backend, which may still be starting. */
const ask = async (root, { originalUrl, headers }) => {
  const { PING } = JSON.parse(readFileSync(join(root, "env.json"), "utf-8"));
  const range = headers.range ? { range: headers.range } : {};
  for (;;)
    try {
      return await fetch(new URL(`/pages${originalUrl}`, PING), { headers: range, redirect: "manual" });
    } catch {
      await setTimeout(100); // milliseconds
    }
};

/** Renders the form for a language, as entry_client_in_languages.js selects it. */
const renderForm = async (server, language) => {
  const components = Object.entries(await server.ssrLoadModule(FORM));
  const suffix = language.replace(/(\w)(\w*)-?/g, (_, first, rest) => first.toUpperCase() + rest.toLowerCase());
  const named = (wanted) => components.find(([name]) => name.split("_")[0] === wanted)?.[1];
  return renderToString(createElement(named(NAME + suffix) ?? named(NAME)));
};
