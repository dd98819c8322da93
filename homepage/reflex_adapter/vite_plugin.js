// Vite plugin of this package.
//
// The browser's bundle contains only the publication filter and Preact. It omits the pages (they are static HTML), React
// (Preact has the same API and is a tenth of its size), run-time styles (Emotion), and Reflex's connection to a server,
// except its helpers for Python's truth values. If a replacement lacks an imported name, the build fails. In development
// nothing is omitted. The development server listens on localhost only, although Reflex starts it with --host.
import { existsSync } from "node:fs";
import { join } from "node:path";

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

export default (assetsDir) => ({
  name: "homepage",
  enforce: "pre",
  config: (_, { command }) => ({
    server: { host: "127.0.0.1" },
    // A build contains only Vite's output, in its own folder. The owner's files are added afterwards, unchanged.
    ...(command === "build" && { publicDir: false, build: { assetsDir } }),
  }),
  // In development, serves index.html for folders, for pages that are files and no routes of Reflex.
  configureServer({ config, middlewares }) {
    middlewares.use((request, _, next) => {
      const { pathname } = new URL(request.url, "http://localhost");
      const page = `${pathname}index.html`;
      if (/.\/$/.test(pathname) && exists(config.publicDir, page)) request.url = page;
      next();
    });
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

const exists = (folder, address) => {
  try {
    return existsSync(join(folder, decodeURI(address)));
  } catch {
    return false; // malformed percent-encoding
  }
};

const isBundle = ({ environment }) => environment.mode === "build" && environment.name === "client";
