// Loads the filter's script when somebody is about to filter: the controls or a link to a view of the list are touched, or
// nearly so, or the address asks for one.
(() => {
  const src = document.currentScript.dataset.script;
  const form = document.querySelector(".publication-filter form");
  let script;
  // As an element, which may fail to load in silence when the visitor follows a link meanwhile; what goes wrong inside it
  // is reported as of any script.
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
  // Enter asks for nothing more than what typing does.
  form.addEventListener("submit", (event) => event.preventDefault());
})();
