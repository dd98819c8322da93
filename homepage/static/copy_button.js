// Copies the text before a button, and says so to eye and ear. Inline in <head>, and listening to the whole page, so
// that it works at once, and for thousands of buttons alike.
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("button.copy");
  if (!button) return;
  const source = button.previousElementSibling;
  const outcome = document.getElementById("copy_outcome");
  button.dataset.label ??= button.textContent;
  let words = outcome.dataset.whenCopied;
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch {
    // No permission, or not a secure address: the next best is one key away.
    getSelection().selectAllChildren(source);
    words = outcome.dataset.whenSelected;
  }
  button.textContent = outcome.textContent = words;
  setTimeout(() => {
    button.textContent = button.dataset.label;
    outcome.textContent = "";
  }, 2000);
});
