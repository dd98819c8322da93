// Hydrates the only interactive component of the page, in its language: the publication filter. Everything else is static HTML.
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import * as components from "$/app_components/homepage/components/publication_filter";

// PublicationFilterFormZhHans for zh-Hans; the form of the first language has no suffix.
const suffix = document.documentElement.lang.split("-").map((part) => part[0].toUpperCase() + part.slice(1).toLowerCase());
const Filter = components[`PublicationFilterForm${suffix.join("")}`] ?? components.PublicationFilterForm;
hydrateRoot(document.querySelector(".publication-filter"), createElement(Filter));
