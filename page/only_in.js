// Reports that the choice of papers is to end, puts the cursor where the next question is typed, and tells a screen
// reader whether the choice is open, which its button only draws.
element.addEventListener("click", (event) => {
  if (!event.target.closest("button.clear")) return;
  trigger("cleared", {});
  const box = document.querySelector("#question textarea, #question input");
  if (box) box.focus({ preventScroll: true });
});

function tell_whether_open(tries) {
  const opener = document.querySelector("#choice > button.label-wrap");
  if (!opener) {
    if (tries > 0) requestAnimationFrame(() => tell_whether_open(tries - 1));
    return;
  }
  const tell = () => opener.setAttribute("aria-expanded", String(opener.classList.contains("open")));
  new MutationObserver(tell).observe(opener, { attributes: true, attributeFilter: ["class"] });
  tell();
}

tell_whether_open(120);
