// Opens folded groups in browsers that do not do it themselves. Inline in <head>, only in pages with folded groups.
(() => {
  // A link to a publication in a folded group. Browsers that open it have this event.
  const land = () => {
    const target = document.getElementById(location.hash.slice(1));
    const group = target?.closest(".folded-group:not([open])");
    if (!group) return;
    group.open = true;
    target.scrollIntoView();
  };
  if (!("onbeforematch" in document)) {
    document.addEventListener("DOMContentLoaded", land);
    addEventListener("hashchange", land);
  }
  // Before a print. The stylesheet shows closed groups where it can select their content. They stay open afterwards.
  if (!CSS.supports("selector(::details-content)"))
    addEventListener("beforeprint", () => {
      for (const group of document.querySelectorAll(".folded-group")) group.open = true;
    });
})();
