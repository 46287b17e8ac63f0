// Reports which question to begin with was pressed, and puts the cursor where the next one is typed.
element.addEventListener("click", (event) => {
  const example = event.target.closest("button[data-ask]");
  if (!example) return;
  trigger("asked", { question: example.dataset.ask });
  const box = document.querySelector("#question textarea, #question input");
  if (box) box.focus({ preventScroll: true });
});
