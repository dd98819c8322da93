// Hydrates the only interactive component of the page: the publication filter. Everything else is static HTML.
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import * as components from "$/app_components/homepage/components/publication_filter";

const [Filter] = Object.values(components);
hydrateRoot(document.querySelector(".publication-filter"), createElement(Filter));
