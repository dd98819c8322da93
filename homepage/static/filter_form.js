// The controls of the filter's form: what is chosen, and the bars of the years.
//
// Each control has its name in the address. Topics are radio buttons; a range of years has two selects. The bars are
// checkboxes without a name: they show the years that are chosen in the selects, and set them.

export const section = () => document.querySelector(".publication-filter").closest("section");
export const form = () => section().querySelector("form");
const bars = () => Array.from(form().querySelectorAll(".histogram input"));
const yearControls = () => Array.from(form().querySelectorAll("[name=year]"));
const unchosen = (name) => (name === "sort" ? "newest" : ""); // the value of a control that chooses nothing

const periods = () => Array.from(yearControls()[0]?.options ?? [], ({ value }) => value); // newest first

/** All periods from the first to the last of some, newest first. */
export function between(years) {
  const ends = years.map((year) => periods().indexOf(year));
  return periods().slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** The years of an address, of which a range may begin or end with a year that has no publications. */
function yearsOf(params) {
  const years = params.getAll("year").flatMap((value) => value.split("-"));
  if (years.length < 2 || years.every((year) => periods().includes(year))) return years;
  const [first, last] = years.sort();
  const inside = periods().filter((year) => year >= first && year <= last);
  return [inside[inside.length - 1], inside[0]];
}

/** The values that are chosen, by the names of controls: one each, but two for a range of years, the oldest first. */
export function choices() {
  const view = {};
  for (const [name, value] of new FormData(form()))
    if (value.trim() && value !== unchosen(name)) (view[name] ??= []).push(value.trim());
  if (view.year) {
    const years = between(view.year);
    view.year = [...new Set([years[years.length - 1], years[0]])];
  }
  return view;
}

/** Writes a query string into the form. Values that the form does not have (from an old link) are ignored. */
export function writeForm(params) {
  const years = yearsOf(params);
  for (const control of form().elements) {
    const { name, type, value } = control;
    if (!name) continue;
    const given = (name === "year" ? years.shift() : params.get(name)) ?? unchosen(name);
    // The first of the radio buttons means that no topic is chosen; it gives way to another one.
    if (type === "radio") control.checked ||= !value || value === given;
    else if (value.trim() !== given) control.value = given; // a space at the end may be one between two words
    if (control.selectedIndex === -1) control.value = unchosen(name);
  }
}

const writeYears = (years) => yearControls().forEach((control, index) => (control.value = years[index] ?? ""));

/** Shows in the bars which years are chosen. */
export function writeBars({ year = [] }) {
  const years = between(year);
  for (const bar of bars()) bar.checked = years.includes(bar.value);
}

/** Chooses the years of bars that were pressed before the script was loaded. */
export function readBars() {
  const pressed = bars().filter((bar) => bar.checked);
  if (pressed.length) writeYears([pressed[0].value, pressed[pressed.length - 1].value]);
}

/** One bar chooses its year, and none if it is chosen; a second bar chooses the years between; the next one starts again. */
export function pressBar({ value }) {
  const { year = [] } = choices();
  writeYears(year.length > 1 ? [value] : year[0] === value ? [] : [...year, value]);
}

/** The arrow keys move from bar to bar; the Tab key reaches one of them. */
export function moveAlongBars(event) {
  const all = bars();
  const at = all.indexOf(event.target);
  const ahead = getComputedStyle(form()).direction === "rtl" ? -1 : 1;
  const to = { ArrowLeft: at - ahead, ArrowRight: at + ahead, Home: 0, End: all.length - 1 }[event.key];
  if (at === -1 || !all[to]) return;
  event.preventDefault();
  for (const bar of all) bar.tabIndex = bar === all[to] ? 0 : -1;
  all[to].focus();
}
