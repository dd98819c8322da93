// What this package changes in Vite's work.
//
// A bundle for the browser holds the publication filter and Preact, and nothing that they can do without: not the pages
// themselves (they are HTML), nor React (Preact has the same interface and is a tenth of its size), nor styles at run time
// (Emotion), nor Reflex's connection to a server; of that module only Python's idea of truth is of use. A name that one
// of these lacks stops the build. While writing, nothing is left out; there the server listens on this machine alone,
// though Reflex starts it with --host, for every interface.
import { existsSync } from "node:fs";
import { join } from "node:path";

const STATE = "utils/state"; // of Reflex; with an alias or a path before it
const REPLACED = {
  "@emotion/react": `export { createElement as jsx } from "preact";`,
  "react-dom/client": `export { hydrateRoot } from "preact/compat/client";`,
  "react-router": `export const UNSAFE_withComponentProps = (page) => page;`, // which its compiler puts around pages
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
    // A build holds what Vite makes, in a folder of its own: the owner's files are put beside it afterwards, untouched.
    ...(command === "build" && { publicDir: false, build: { assetsDir } }),
  }),
  // While writing, the pages that no route draws are found in folders, as on a static host.
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
    return false; // it is no address
  }
};

const isBundle = ({ environment }) => environment.mode === "build" && environment.name === "client";
