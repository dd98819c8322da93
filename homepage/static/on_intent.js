// Loads the filter's script on the first sign of use: focus, hover, touch or input on the form or on a link to a filtered
// list; or immediately, if the URL has a filter.
(() => {
  const src = document.currentScript.dataset.script;
  const form = document.querySelector(".publication-filter form");
  let script;
  // A script element instead of import(): if the visitor leaves the page while it loads, no error is reported; errors
  // inside the script are reported as usual.
  const load = () => {
    if (script) return;
    script = Object.assign(document.createElement("script"), { type: "module", src });
    document.head.append(script);
  };
  const asked = new URLSearchParams(location.search);
  if (Array.from(form.elements).some(({ name }) => name && asked.has(name))) load();
  for (const element of [form, ...document.querySelectorAll(`a[href*="#${form.closest("section").id}"]`)])
    for (const type of ["focusin", "pointerover", "touchstart", "input"])
      element.addEventListener(type, load, { once: true, passive: true });
  // The button that shows the facets works before the script is loaded.
  form.addEventListener("click", ({ target }) => {
    const expanded = target.getAttribute("aria-expanded");
    if (expanded) target.setAttribute("aria-expanded", expanded === "false");
  });
  // Enter does nothing more than typing.
  form.addEventListener("submit", (event) => event.preventDefault());
})();
