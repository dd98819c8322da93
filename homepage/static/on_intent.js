// Loads the bundle when somebody is about to filter: the controls are touched or nearly so, or the address asks for it.
(() => {
  const form = document.querySelector(".publication-filter form");
  let bundle;
  const wake = () => (bundle ??= import("BUNDLE"));
  const asked = new URLSearchParams(location.search);
  if (Array.from(form.elements).some(({ name }) => name && asked.has(name))) wake();
  for (const type of ["focusin", "pointerover", "touchstart", "input"])
    form.addEventListener(type, wake, { once: true, passive: true });
  // Enter asks for nothing more than what typing does.
  form.addEventListener("submit", (event) => event.preventDefault());
})();
