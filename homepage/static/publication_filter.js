// The publication filter's state, which lives in the visitor's browser. browser_state.py says why this is JavaScript.
//
// The form is the view: React gives its controls no value, so no key and no choice is lost, whenever React arrives.
// The address is the form's query string. The rows are HTML that React does not own: they are read once, then shown,
// hidden and put in order where they stand. What React draws (counts, status, buttons) subscribes to a snapshot.
import { useEffect, useSyncExternalStore } from "react";
import { matches, searchable, wanted } from "./search";

// While somebody types, the address waits for a pause: browsers refuse to have it written at every key.
const PAUSE = 250; // milliseconds
// Thousands of rows are read in slices, so that a key that comes meanwhile is painted at once.
const SLICE = 8; // milliseconds

let settings; // { facets: [{ name, many }], accepts, ownerNames, topicNames }: see browser_state.py
let rows; // [{ element, title, venue, selected, text, facets: { name: [value] }, shown }], newest first
let years; // [{ heading, list, rows }], newest first
let nothing; // { facet: { value: 0 } }: the counts to begin with
let order = "newest"; // the sort that the DOM is in
let agreed = null; // the query string that form and address last agreed on
let typed = null; // a query string that the address has yet to be told
let pause; // the timer that will tell it
let snapshot = { ready: false, filtered: false, shown: 0, counts: {} };
const initial = snapshot;
const listeners = new Set();

const section = () => document.querySelector(".publication-filter").closest("section");
const form = () => section().querySelector("form");
const controls = () => Array.from(form().elements).filter((control) => control.name);
const untouched = (control) => control.options?.[0].value ?? "";
const changed = () => controls().filter((control) => control.value !== untouched(control));
const byDate = (sort) => sort === "newest" || sort === "oldest";

function* readRows() {
  const topicNames = new Map(Object.entries(settings.topicNames));
  const readRow = (element) => {
    const { dataset } = element;
    const facets = Object.fromEntries(
      settings.facets.map(({ name, many }) => {
        const value = dataset[name];
        return [name, !value ? [] : many ? value.split(" ") : [value]];
      }),
    );
    const part = (name) => element.querySelector(`.${name}`)?.textContent ?? "";
    const [title, venue] = [part("title"), part("venue")];
    const authors = part("authors").replace(part("authors summary"), "");
    const unseen = [...facets.topic.map((topic) => topicNames.get(topic)), ...facets.year];
    if (element.querySelector(".owner")) unseen.push(settings.ownerNames);
    const text = searchable([title, authors, venue, ...unseen].join(" "));
    return { element, title, venue, selected: dataset.selected, facets, text };
  };
  years = Array.from(section().querySelectorAll("h3"), (heading) => {
    return { heading, list: heading.nextElementSibling, rows: [] };
  });
  let end = performance.now() + SLICE;
  for (const year of years)
    for (const element of year.list.children) {
      year.rows.push(readRow(element));
      if (performance.now() < end) continue;
      yield;
      end = performance.now() + SLICE;
    }
  rows = years.flatMap((year) => year.rows);
  const zeros = (name) => Object.fromEntries(rows.flatMap((row) => row.facets[name].map((value) => [value, 0])));
  nothing = Object.fromEntries(settings.facets.map(({ name }) => [name, zeros(name)]));
}

/** Writes a query string into the form. A value that the form does not offer (an old link) is left out. */
function writeForm(params) {
  for (const control of controls()) {
    const value = params.get(control.name) ?? untouched(control);
    if (control.value !== value) control.value = value;
    if (control.selectedIndex === -1) control.value = untouched(control);
  }
}

const search = (params) => {
  const text = params.toString();
  return text && `?${text}`;
};

/** The address's query string, with the form written into it, so that one view has one address, however it was reached. */
function query() {
  const params = new URLSearchParams(location.search);
  for (const control of controls()) {
    const value = control.value.trim();
    params.delete(control.name);
    if (value !== untouched(control)) params.append(control.name, value); // as nobody touched it: needs no word
  }
  return search(params);
}

/** Which rows the view shows, and for every value of a facet how many it would show with that value chosen. */
function evaluate(view) {
  const parts = wanted(view.q);
  const chosen = settings.facets.filter(({ name }) => view[name]);
  const counts = structuredClone(nothing);
  let shown = 0;
  for (const row of rows) {
    const found = matches(row.text, parts);
    const refused = found ? chosen.filter(({ name }) => !settings.accepts(row.facets[name], view[name])) : [];
    row.shown = found && refused.length === 0;
    if (row.shown) shown += 1;
    if (!found || refused.length > 1) continue;
    // A facet's counts follow all the other filters, so a row that one facet refuses still counts in that one.
    for (const { name } of refused.length ? refused : settings.facets)
      for (const value of row.facets[name]) counts[name][value] += 1;
  }
  return { counts, shown };
}

/** Puts the rows in order: DOM order, which is what a screen reader and the Tab key follow. */
function arrange(sort) {
  if (sort === order) return;
  order = sort;
  const ordered = (items) => (sort === "oldest" ? [...items].reverse() : items);
  const elements = (some) => some.map((row) => row.element);
  if (!byDate(sort)) {
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    // What has no venue, or is not selected, comes last; what compares equal stays newest first.
    const before = (one, other) => !one[sort] - !other[sort] || compare(one[sort] ?? "", other[sort] ?? "");
    years[0].list.append(...elements([...rows].sort(before)));
    return;
  }
  const parent = years[0].list.parentNode;
  for (const year of ordered(years)) {
    year.list.append(...elements(ordered(year.rows)));
    parent.append(year.heading, year.list);
  }
}

/** Shows what the view lets through, and touches an element only where that changes something. */
function display() {
  const hide = (element, hidden) => {
    if (element.hidden !== hidden) element.hidden = hidden;
  };
  for (const row of rows) hide(row.element, !row.shown);
  for (const year of years) {
    const empty = !year.rows.some((row) => row.shown);
    hide(year.heading, empty || !byDate(order));
    hide(year.list, byDate(order) ? empty : year !== years[0]);
  }
}

/** Makes the rows, and through the snapshot all that React draws, follow the form. */
function update() {
  const view = Object.fromEntries(controls().map(({ name, value }) => [name, value]));
  const result = evaluate(view);
  arrange(view.sort);
  display();
  const filtered = Object.entries(view).some(([name, value]) => name !== "sort" && value.trim());
  snapshot = { ready: true, filtered, ...result };
  for (const listener of listeners) listener();
}

/** Opens the view that a query string asks for. */
function show(params) {
  writeForm(params);
  update();
}

/** Tells the address what was typed. */
function settle() {
  clearTimeout(pause);
  if (typed === null) return;
  history.replaceState(history.state, "", location.pathname + typed + location.hash);
  typed = null;
}

const subscribe = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const now = () => snapshot;
const atFirst = () => initial;

/** { ready, filtered, shown, counts: { facet: { value: number } } }: on the server and at first not ready, then live. */
export const usePublicationFilter = () => useSyncExternalStore(subscribe, now, atFirst);

/** Opens a view of the list, as a step that the back button undoes. */
function open(search, hash) {
  settle();
  if (search === location.search) return;
  agreed = search;
  history.pushState(null, "", location.pathname + search + hash);
}

/** Makes the form follow the address, which somebody else changed: a link, or the back button. */
function follow() {
  if (agreed === location.search) return;
  show(new URLSearchParams(location.search));
  agreed = typed = query();
  settle();
}

/** The first time: the address says what to show, and so does what the visitor did to the form before that. */
function begin() {
  const params = new URLSearchParams(location.search);
  const touched = changed();
  for (const { name, value } of touched) params.set(name, value);
  show(params);
  const chosen = query();
  const choices = touched.filter(({ name }) => name !== "q").map(({ name }) => name);
  for (const name of choices) params.delete(name);
  agreed = typed = search(params);
  settle();
  if (choices.length) open(chosen, location.hash); // a step that the back button undoes
  if (!touched.length && changed().length) land();
}

/**
 * Goes to the id in the address once more: the view that the address asks for too has moved it away from where the browser
 * scrolled, and WebKit takes what is moved for `:target` no longer. Who comes back or reloads stays where they were.
 */
function land() {
  const [{ type }] = performance.getEntriesByType("navigation");
  if (location.hash && type === "navigate") location.replace(location.href);
}

/** The page is shown again as it was left, but for the form, which WebKit empties after `pageshow`. */
function returned({ persisted }) {
  if (persisted) setTimeout(() => show(new URLSearchParams(location.search)));
}

const input = ({ target }) => {
  update();
  if (target.name !== "q") return open(query(), location.hash);
  agreed = typed = query();
  clearTimeout(pause);
  pause = setTimeout(settle, PAUSE);
};

const reset = (event) => {
  event.preventDefault();
  show(new URLSearchParams());
  open(query(), location.hash);
  form().elements.q.focus(); // the button that was pressed is gone
};

const submit = (event) => {
  event.preventDefault();
  settle();
};

/** The link beside the count leads to all publications as BibTeX; when not all are shown, it gives those that are. */
const download = (event) => {
  const link = event.target.closest("a[download]");
  if (!link || !snapshot.filtered) return;
  event.preventDefault();
  const shown = rows.filter((row) => row.shown).map(({ element }) => element.querySelector(".citation").textContent);
  const url = URL.createObjectURL(new Blob([shown.join("\n")], { type: "application/x-bibtex" }));
  Object.assign(document.createElement("a"), { href: url, download: link.download }).click();
  setTimeout(() => URL.revokeObjectURL(url)); // the click has begun the download
};

/** A link to a view of this list, such as a topic's, opens it in place. */
const click = (event) => {
  const link = event.target.closest("a[href]");
  if (!link) return;
  settle(); // Firefox takes no address from a page that is left
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!link.search || link.hash !== `#${section().id}` || link.pathname !== location.pathname) return;
  if (link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  follow();
  section().scrollIntoView();
  section().querySelector("h2").focus({ preventScroll: true });
};

/** Joins form, address and rows; for the one component that draws the form. */
export function usePublicationForm(given) {
  settings = given;
  useEffect(() => {
    const listening = [
      [form(), "input", input],
      [form(), "reset", reset],
      [form(), "submit", submit],
      [form(), "click", download],
      [document, "click", click],
      [window, "popstate", follow],
      [window, "pagehide", settle],
      [window, "pageshow", returned],
    ];
    const reading = readRows();
    let nextSlice;
    const read = () => {
      if (!reading.next().done) {
        nextSlice = setTimeout(read);
        return;
      }
      for (const [target, type, listener] of listening) target.addEventListener(type, listener);
      begin();
    };
    read();
    return () => {
      clearTimeout(nextSlice);
      for (const [target, type, listener] of listening) target.removeEventListener(type, listener);
    };
  }, []);
}
