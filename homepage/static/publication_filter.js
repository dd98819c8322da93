// The publication filter's state, which lives in the visitor's browser. browser_state.py says why this is JavaScript.
//
// The form is the state: its controls are uncontrolled, so that no key press or choice is lost, whenever React loads.
// The address is the form's query string. The rows are static HTML, outside of React: they are read once, then shown,
// hidden and sorted in place. What React renders (counts, bars, chips, status) subscribes to a snapshot.
import { useEffect, useSyncExternalStore } from "react";
import {
  between,
  choices,
  form,
  moveAlongBars,
  pressBar,
  readBars,
  section,
  writeBars,
  writeForm,
} from "./filter_form";
import { matches, searchable, wanted } from "./search";

// While a visitor types, the address is updated after a pause, because browsers limit the rate of updates.
const PAUSE = 250; // milliseconds
// Rows are read in slices, because there may be thousands: a key pressed meanwhile is painted at once.
const SLICE = 8; // milliseconds

let settings; // { facets: [{ name, many }], ownerNames, names: { facet: { value: name } } }: see browser_state.py
let rows; // newest first: [{ element, title, venue, selected, text, counters, matches, shown }], where `counters` are lists
// of those of the row's values, one for each facet, `matches` is what the view asks for, and `shown` what the page has
let groups; // [{ heading, fold, list, rows }]; the heading of a folded group is its <details>, `fold`
let inOrderOfYears; // whether the groups are years; else types, whose order never changes
let counters; // for each facet, a Map of { count } by value
let order = "newest"; // the sort order of the DOM
let closed = null; // while the list is filtered or sorted: the folded groups that were closed before
let currentQuery = null; // the query string of the view that the form shows
let pendingQuery = null; // a query string that is not yet in the address
let pause; // the timer that writes it into the address
let snapshot = { ready: false, filtered: false, chosen: [], shown: 0, counts: {} };
const initial = snapshot;
const listeners = new Set();

const names = () => ["q", ...settings.facets.map(({ name }) => name), "sort"];
const nameOf = (facet, value) => new Map(Object.entries(settings.names[facet])).get(value) ?? value;
const byDate = (sort) => sort === "newest" || sort === "oldest";

// The parts of a row with text that is read, without what its links unfold.
const PARTS = "li > :not(.resources), .resources > :not(details)";
const IDENTIFIER = /^https:..(?:doi.org|arxiv.org.abs).(.*)/;

/** The words of a row, as a visitor reads it, and the identifiers of its links, so that one that is pasted is found. */
function textOf(element) {
  const texts = [];
  for (const part of element.querySelectorAll(PARTS))
    texts.push(part.textContent, part.getAttribute("href")?.match(IDENTIFIER)?.[1]);
  const numberOfFolded = element.querySelector(".authors summary")?.textContent ?? "";
  return texts.join(" ").replace(numberOfFolded, " ");
}

function* readRows() {
  const topicNames = new Map(Object.entries(settings.names.topic));
  counters = settings.facets.map(() => new Map());
  const counterOf = (facet, value) => {
    if (!counters[facet].has(value)) counters[facet].set(value, { count: 0 });
    return counters[facet].get(value);
  };
  // Rows with the same values have the same list. With lists of their own, 5,000 rows took 2 MB more: then Chromium
  // collected garbage once more, half a minute later, and a key that was pressed just then waited.
  const lists = settings.facets.map(() => new Map());
  const countersOf = (facet, written) => {
    if (!lists[facet].has(written)) {
      const values = settings.facets[facet].many ? written.split(" ") : [written];
      lists[facet].set(written, written ? values.map((value) => counterOf(facet, value)) : []);
    }
    return lists[facet].get(written);
  };
  const readRow = (element) => {
    const written = (name) => element.getAttribute(`data-${name}`) ?? "";
    const hiddenTerms = written("topic").split(" ").map((topic) => topicNames.get(topic));
    if (element.querySelector(".owner")) hiddenTerms.push(settings.ownerNames);
    return {
      element,
      title: element.querySelector(".title").textContent,
      venue: written("venue") || null, // which comes last
      selected: element.hasAttribute("data-selected"),
      text: searchable([textOf(element), ...hiddenTerms].join(" ")),
      counters: settings.facets.map(({ name }, facet) => countersOf(facet, written(name))),
      shown: !element.hidden,
    };
  };
  groups = Array.from(section().querySelectorAll("h3"), (heading) => {
    const fold = heading.closest("details");
    const list = (heading.closest("summary") ?? heading).nextElementSibling;
    return { heading: fold ?? heading, fold, list, rows: [] };
  });
  let end = performance.now() + SLICE;
  for (const group of groups)
    for (const element of group.list.children) {
      group.rows.push(readRow(element));
      if (performance.now() < end) continue;
      yield;
      end = performance.now() + SLICE;
    }
  rows = groups.flatMap((group) => group.rows);
  inOrderOfYears = groups[0].list.closest(".by-year") !== null;
}

const search = (params) => {
  const text = params.toString();
  return text && `?${text}`;
};

/** The address's query string with the values of the form, in a fixed order, so that each view has one address. */
function query() {
  const params = new URLSearchParams(location.search);
  const view = choices();
  for (const name of names()) {
    params.delete(name);
    if (view[name]) params.append(name, view[name].join("-"));
  }
  return search(params);
}

/**
 * Computes which rows match the view, and for each facet value how many rows would match with this value chosen. It runs
 * at every key, over thousands of rows, so it reads nothing from the page.
 */
function evaluate(view) {
  const parts = wanted(view.q?.[0] ?? "");
  const chosen = settings.facets.flatMap(({ name }, facet) => {
    if (!view[name]) return [];
    const values = name === "year" ? between(view.year) : view[name];
    return { facet, accepted: values.map((value) => counters[facet].get(value)) };
  });
  for (const facet of counters) for (const counter of facet.values()) counter.count = 0;
  let shown = 0;
  for (const row of rows) {
    row.matches = matches(row.text, parts);
    if (!row.matches) continue;
    const failed = [];
    for (const { facet, accepted } of chosen) {
      const own = row.counters[facet];
      if (!own.some((counter) => accepted.includes(counter))) failed.push(own);
    }
    row.matches = failed.length === 0;
    if (row.matches) shown += 1;
    if (failed.length > 1) continue;
    // A facet's counts depend on all other filters, so a row that fails only one facet still counts in this facet.
    for (const own of failed.length ? failed : row.counters) for (const counter of own) counter.count += 1;
  }
  const countsOf = (facet) => Object.fromEntries(Array.from(facet, ([value, { count }]) => [value, count]));
  return { counts: Object.fromEntries(settings.facets.map(({ name }, facet) => [name, countsOf(counters[facet])])), shown };
}

/** Sorts the rows in the DOM, because screen readers and the Tab key follow the order of the DOM. */
function sortRows(sort) {
  if (sort === order) return;
  order = sort;
  const ordered = (items) => (sort === "oldest" ? [...items].reverse() : items);
  const elements = (some) => some.map((row) => row.element);
  groups[0].list.classList.toggle("ungrouped", !byDate(sort));
  if (!byDate(sort)) {
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    // The venues are in the order of the language already; rows without one come last. Equal rows stay newest first.
    const venues = new Map(Array.from(form().elements.venue?.options ?? [], ({ value }, index) => [value, index]));
    const place = (row) => venues.get(row.venue) ?? venues.size;
    const before = {
      title: (one, other) => compare(one.title, other.title),
      venue: (one, other) => place(one) - place(other),
      selected: (one, other) => !one.selected - !other.selected,
    };
    groups[0].list.append(...elements([...rows].sort(before[sort])));
    return;
  }
  const parent = groups[0].list.parentNode;
  for (const group of inOrderOfYears ? ordered(groups) : groups) {
    group.list.append(...elements(ordered(group.rows)));
    parent.append(group.heading);
    if (!group.fold) parent.append(group.list);
  }
}

/** Shows the matching rows and hides the others. It updates only elements that change. */
function display() {
  const hide = (element, hidden) => {
    if (element.hidden !== hidden) element.hidden = hidden;
  };
  for (const row of rows) {
    if (row.shown === row.matches) continue;
    row.shown = row.matches;
    row.element.hidden = !row.shown;
  }
  for (const group of groups) {
    const empty = !group.rows.some((row) => row.shown);
    hide(group.heading, empty || !byDate(order));
    hide(group.list, byDate(order) ? empty : group !== groups[0]);
  }
}

/** Opens the folded groups of a filtered or sorted list, so that what matches is visible; else closes them again. */
function unfold(isView) {
  const folds = groups.flatMap(({ fold }) => fold ?? []);
  if (isView) closed ??= folds.filter((fold) => !fold.open);
  for (const fold of isView ? folds : (closed ?? [])) if (fold.open !== isView) fold.open = isView;
  if (!isView) closed = null;
}

/** Updates the rows, and with the snapshot all that React renders, from the form. */
function update() {
  const { sort: [sort] = ["newest"], ...view } = choices();
  const result = evaluate(view);
  const filtered = Object.keys(view).length > 0;
  sortRows(sort);
  display();
  unfold(filtered || sort !== "newest");
  writeBars(view);
  const chosen = settings.facets
    .filter(({ name }) => view[name])
    .map(({ name }) => {
      const [label, end = ""] = view[name].map((value) => nameOf(name, value));
      return { name, label, end };
    });
  snapshot = { ready: true, filtered, chosen, ...result };
  for (const listener of listeners) listener();
}

/** Shows the view of a query string. */
function show(params) {
  writeForm(params);
  update();
}

/** Writes a pending query string into the address. */
function updateAddress() {
  clearTimeout(pause);
  if (pendingQuery === null) return;
  history.replaceState(history.state, "", location.pathname + pendingQuery + location.hash);
  pendingQuery = null;
}

const subscribe = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const now = () => snapshot;
const atFirst = () => initial;

/** The outcome (see browser_state.py). It is not ready before the rows are read. */
export const usePublicationFilter = () => useSyncExternalStore(subscribe, now, atFirst);

/** Adds the address of a view to the history, so that the back button returns to the view before. */
function pushAddress(search, hash) {
  updateAddress();
  if (search === location.search) return;
  currentQuery = search;
  history.pushState(null, "", location.pathname + search + hash);
}

/** Shows the view of the address after a link or the back button has changed it. */
function followAddress() {
  if (currentQuery === location.search) return;
  show(new URLSearchParams(location.search));
  currentQuery = pendingQuery = query();
  updateAddress();
}

/** Shows the first view: that of the address, with what the visitor typed and chose before the script was loaded. */
function begin() {
  const params = new URLSearchParams(location.search);
  readBars();
  const touched = choices();
  for (const name in touched) params.set(name, touched[name].join("-"));
  show(params);
  const chosen = query();
  const late = Object.keys(touched).filter((name) => name !== "q");
  for (const name of late) params.delete(name);
  currentQuery = pendingQuery = search(params);
  updateAddress();
  if (late.length) pushAddress(chosen, location.hash);
  if (!Object.keys(touched).length && Object.keys(choices()).length) scrollToTarget();
}

/**
 * Scrolls to the id in the address again: the view has moved this element since the browser scrolled to it, and in
 * WebKit a moved element is no longer `:target`. After a reload or the back button, the scroll position is kept.
 */
function scrollToTarget() {
  const [{ type }] = performance.getEntriesByType("navigation");
  if (location.hash && type === "navigate") location.replace(location.href);
}

/** Fills the form again when the page is restored from the history, because WebKit clears it some time after `pageshow`. */
function restoreForm({ persisted }) {
  const restore = () => show(new URLSearchParams(location.search));
  if (!persisted) return;
  setTimeout(restore);
  for (const wait of [50, 200, 800]) setTimeout(() => query() || restore(), wait); // but what was typed since then stays
}

const input = ({ target }) => {
  if (!target.name) pressBar(target);
  update();
  if (target.name !== "q") return pushAddress(query(), location.hash);
  currentQuery = pendingQuery = query();
  clearTimeout(pause);
  pause = setTimeout(updateAddress, PAUSE);
};

const reset = (event) => {
  event.preventDefault();
  show(new URLSearchParams());
  pushAddress(query(), location.hash);
  form().elements.q.focus(); // the reset button, which had the focus, disappears
};

/** Removes the choice of a chip. The focus goes to the next chip, or back to the button that shows the facets. */
const remove = ({ target }) => {
  const chip = target.closest("button[value]");
  if (!chip) return;
  const params = new URLSearchParams(query());
  params.delete(chip.value);
  show(params);
  pushAddress(query(), location.hash);
  const next = [chip.nextElementSibling, chip.previousElementSibling].find(({ value }) => value);
  (next ?? form().querySelector("[aria-expanded]")).focus();
};

const submit = (event) => {
  event.preventDefault();
  updateAddress();
};

/** The link beside the count downloads all publications as BibTeX; in a filtered list, only those that are shown. */
const download = (event) => {
  const link = event.target.closest("a[download]");
  if (!link || !snapshot.filtered) return;
  event.preventDefault();
  const shown = rows.filter((row) => row.shown).map(({ element }) => element.querySelector(".citation").textContent);
  const url = URL.createObjectURL(new Blob([shown.join("\n")], { type: "application/x-bibtex" }));
  Object.assign(document.createElement("a"), { href: url, download: link.download }).click();
  setTimeout(() => URL.revokeObjectURL(url)); // the download has started
};

/** Opens a link to a view of this list, such as a topic's, without loading the page again. */
const click = (event) => {
  const link = event.target.closest("a[href]");
  if (!link) return;
  updateAddress(); // now, because Firefox ignores it while a page is unloaded
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!link.search || link.hash !== `#${section().id}` || link.pathname !== location.pathname) return;
  if (link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  followAddress();
  section().scrollIntoView();
  section().querySelector("h2").focus({ preventScroll: true });
};

/** Connects form, address and rows. Only the form's component calls it. */
export function usePublicationForm(given) {
  settings = given;
  useEffect(() => {
    const listening = [
      [form(), "input", input],
      [form(), "reset", reset],
      [form(), "submit", submit],
      [form(), "click", download],
      [form(), "click", remove],
      [form(), "keydown", moveAlongBars],
      [document, "click", click],
      [window, "popstate", followAddress],
      [window, "pagehide", updateAddress],
      [window, "pageshow", restoreForm],
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
