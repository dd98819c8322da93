// Hydrates the only interactive component of the page, in its language: the publication filter. Everything else is static HTML.
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import * as components from "$/app_components/homepage/components/publication_filter";

const NAME = "PublicationFilterForm"; // Reflex adds a hash
// For zh-Hans, ZhHans follows; the name of the form of the first language has no language.
const language = document.documentElement.lang.replace(/(\w)(\w*)-?/g, (_, first, rest) => first.toUpperCase() + rest.toLowerCase());
const named = (wanted) => Object.entries(components).find(([name]) => name.split("_")[0] === wanted)?.[1];
hydrateRoot(document.querySelector(".publication-filter"), createElement(named(NAME + language) ?? named(NAME)));
