// Applies the stored colour scheme (light, dark or system). Inline in <head>, so that it applies before the first paint
// and the page does not flash. CSS reads `data-color-scheme`; the switch is a list of the three. The class `js`
// marks that JavaScript runs, for controls that the stylesheet hides without it.
(() => {
  const key = "color-scheme";
  const root = document.documentElement;
  root.classList.add("js");
  const apply = (scheme) => {
    if (scheme === "light" || scheme === "dark") root.dataset.colorScheme = scheme;
    else delete root.dataset.colorScheme;
  };
  // Storage may be blocked (private windows, blocked cookies): then the choice applies to this page only.
  try {
    apply(localStorage.getItem(key));
  } catch {}
  const check = () => {
    const chosen = root.dataset.colorScheme || "system";
    for (const list of document.getElementsByName(key)) list.value = chosen;
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
