// Opens folded years in browsers that do not do it themselves. Inline in <head>, only in pages with folded years.
(() => {
  // A link to a publication in a folded year. Browsers that open it have this event.
  const land = () => {
    const target = document.getElementById(location.hash.slice(1));
    const year = target?.closest(".folded-year:not([open])");
    if (!year) return;
    year.open = true;
    target.scrollIntoView();
  };
  if (!("onbeforematch" in document)) {
    document.addEventListener("DOMContentLoaded", land);
    addEventListener("hashchange", land);
  }
  // Before a print. The stylesheet shows closed years where it can select their content. They stay open afterwards.
  if (!CSS.supports("selector(::details-content)"))
    addEventListener("beforeprint", () => {
      for (const year of document.querySelectorAll(".folded-year")) year.open = true;
    });
})();
