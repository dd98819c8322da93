// Light, dark or the system's choice. Inline in <head>, so that a stored choice holds before the first paint:
// no flash. CSS reads `data-color-scheme`; the switch itself is plain radio buttons. `js` marks that scripts run,
// for what the stylesheet shows only then.
(() => {
  const key = "color-scheme";
  const root = document.documentElement;
  root.classList.add("js");
  const apply = (scheme) => {
    if (scheme === "light" || scheme === "dark") root.dataset.colorScheme = scheme;
    else delete root.dataset.colorScheme;
  };
  // Storage may be refused (private windows, blocked cookies): then the choice lasts as long as the page.
  try {
    apply(localStorage.getItem(key));
  } catch {}
  const check = () => {
    const chosen = root.dataset.colorScheme || "system";
    for (const radio of document.getElementsByName(key)) radio.checked = radio.value === chosen;
  };
  document.addEventListener("DOMContentLoaded", check);
  document.addEventListener("change", ({ target }) => {
    if (target.name !== key) return;
    apply(target.value);
    try {
      localStorage.setItem(key, target.value);
    } catch {}
  });
  // Another tab of the same site changed the choice.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    apply(event.newValue);
    check();
  });
})();
