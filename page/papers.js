// Reports which paper was pressed.
element.addEventListener("click", (event) => {
  const paper = event.target.closest("button[data-source]");
  if (!paper) return;
  window.scrutiny = { opener: paper, presses: ((window.scrutiny || {}).presses || 0) + 1 };
  trigger("paper", { source: paper.dataset.source, press: window.scrutiny.presses });
});
