// Hydrates the one component of the page that works in the browser: the publication filter. All else stays HTML.
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import * as components from "$/app_components/homepage/components/publication_filter";

const [Filter] = Object.values(components);
hydrateRoot(document.querySelector(".publication-filter"), createElement(Filter));
