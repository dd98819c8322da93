// Loads the bundle when somebody is about to filter: the controls or a link to a view of the list are touched, or nearly
// so, or the address asks for one.
(() => {
  const bundle = document.currentScript.dataset.bundle.split(" ");
  const form = document.querySelector(".publication-filter form");
  // All chunks at once, or one would be known only when another has come. As elements, which may fail to load in silence
  // when the visitor follows a link meanwhile; what goes wrong inside them is reported as of any script.
  const wake = () => {
    for (const src of bundle.splice(0))
      document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));
  };
  const asked = new URLSearchParams(location.search);
  if (Array.from(form.elements).some(({ name }) => name && asked.has(name))) wake();
  for (const element of [form, ...document.querySelectorAll(`a[href*="#${form.closest("section").id}"]`)])
    for (const type of ["focusin", "pointerover", "touchstart", "input"])
      element.addEventListener(type, wake, { once: true, passive: true });
  // Enter asks for nothing more than what typing does.
  form.addEventListener("submit", (event) => event.preventDefault());
})();
