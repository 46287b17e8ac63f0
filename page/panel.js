// Scrolls the cited paragraph into view, moves the focus when somebody pressed for it, and goes back.
element.addEventListener("click", (event) => {
  if (event.target.closest("button.back")) go_back();
  const remove = event.target.closest("button.remove-now");
  if (remove) {
    remove.disabled = true;
    trigger("removed", { source: remove.dataset.source });
  }
  const more = event.target.closest("button.more");
  if (!more) return;
  window.scrutiny = { opener: null, presses: ((window.scrutiny || {}).presses || 0) + 1 };
  trigger("paper", {
    source: more.dataset.source,
    first: Number(more.dataset.first),
    press: window.scrutiny.presses,
  });
});

function go_back() {
  const opener = (window.scrutiny || {}).opener;
  const target = opener && opener.isConnected ? opener : document.querySelector("#question textarea, #question input");
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}

function show(tries) {
  const paper = element.querySelector(".paper");
  if (paper && paper.offsetParent === null && tries > 0) {
    requestAnimationFrame(() => show(tries - 1));
    return;
  }
  const cited = element.querySelector(".cited");
  if (paper) paper.scrollTop = cited ? cited.offsetTop - paper.offsetTop - paper.clientHeight / 4 : 0;
  const mark = paper && paper.querySelector("mark");
  if (mark) {
    const below = mark.getBoundingClientRect().bottom - paper.getBoundingClientRect().bottom;
    if (below > 0) paper.scrollTop += below + 24;
  }
  if (!pressed()) return;
  const heading = element.querySelector("h2");
  heading.focus({ preventScroll: true });
  if (window.matchMedia("(max-width: 899px), (max-height: 559px)").matches) {
    (cited || heading).scrollIntoView({ block: "center" });
  }
}

// Whether somebody asked for this paper, as against an answer that opened its first source.
function pressed() {
  const section = element.querySelector(".source");
  return section && Number(section.dataset.press) > 0;
}

watch("value", () => show(120));
show(120); // a tab that is opened for the first time brings its paper with it
