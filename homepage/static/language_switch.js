// The links to the page in other languages keep the filter's query, and the fragment.
document.querySelector(".languages").addEventListener(
  "click",
  ({ target }) => target.href && Object.assign(target, { search: location.search, hash: location.hash }),
  true,
);
