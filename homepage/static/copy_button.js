// Copies the text before a button, and announces it on the button and in a live region. Inline in <head>, with one
// delegated event listener, so that it works immediately and for thousands of buttons.
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
    // No permission, or no secure context: select the text, so that one key copies it.
    getSelection().selectAllChildren(source);
    words = outcome.dataset.whenSelected;
  }
  button.textContent = outcome.textContent = words;
  button.classList.add("copied");
  setTimeout(() => {
    button.textContent = button.dataset.label;
    button.classList.remove("copied");
    outcome.textContent = "";
  }, 2000);
});
