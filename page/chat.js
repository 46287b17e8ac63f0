// Reports which numbered source was pressed, copies answers, puts readings back into the question box, and keeps the
// newest turn in view.
element.addEventListener("click", (event) => {
  const source = event.target.closest("button[data-part]");
  const copy = event.target.closest("button.copy");
  const change = event.target.closest("button.change");
  const dislike = event.target.closest("button.dislike");
  if (source) open_source(source);
  if (copy) copy_answer(copy);
  if (change) change_reading(change);
  if (dislike) trigger("disliked", { turn: Number(dislike.dataset.turn) });
});

function open_source(button) {
  window.scrutiny = { opener: button, presses: ((window.scrutiny || {}).presses || 0) + 1 };
  trigger("opened", {
    part: button.dataset.part,
    turn: Number(button.dataset.turn),
    place: Number(button.dataset.place),
    press: window.scrutiny.presses,
  });
}

// The reading goes where questions are typed: sent again, as it is or mended, it stands alone.
// Once the box is cleared, or all of it is typed over, it holds none any more.
function change_reading(button) {
  trigger("mending", { turn: Number(button.closest(".turn").dataset.turn) });
  const box = document.querySelector("#question textarea, #question input");
  if (!box) return;
  box.value = button.dataset.reading;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  box.addEventListener("input", function emptied() {
    if (box.value.trim().length > 1) return;
    box.removeEventListener("input", emptied);
    trigger("mending", { turn: null });
  });
}

async function copy_answer(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  } catch (refused) {
    button.textContent = copy_by_hand(button.dataset.copy) ? "Copied" : "The browser did not allow copying";
  }
  setTimeout(() => { button.textContent = words; }, 2500);
}

// For addresses that the browser does not trust with its clipboard, such as plain HTTP on a network.
function copy_by_hand(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

// A question that is sent while another is being answered would be dropped: it is kept in its box, and sent after it.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && event.target === question_box()) keep_question();
}, true);
document.addEventListener("click", (event) => {
  if (event.target.closest("#ask")) keep_question();
}, true);

let sending = null;

function question_box() {
  return document.querySelector("#question textarea, #question input");
}

function is_answering() {
  const newest = element.querySelector(".turn:last-child");
  return Boolean(newest) && !newest.querySelector(".noting, .failure");
}

function keep_question() {
  if (sending || !is_answering() || !question_box().value.trim()) return;
  say_kept("Kept, and asked once the answer above is whole. To take it back, empty the box.");
  sending = setInterval(() => {
    const taken = !question_box().value.trim();
    if (!taken && is_answering()) return;
    if (!taken) return document.querySelector("#ask").click();  // until it is taken: the end of an answer comes late
    clearInterval(sending);
    sending = null;
    say_kept("");
  }, 200);
}

function say_kept(words) {
  let line = document.getElementById("kept");
  if (!line) {
    line = document.createElement("p");
    line.id = "kept";
    line.setAttribute("role", "status");
    document.getElementById("form").after(line);
  }
  line.textContent = words;
}

let turns = 0;
let scrolled = 0;  // how far the reader is in the log, which is made anew with each change

element.addEventListener("scroll", (event) => {
  if (event.target.matches(".log")) scrolled = event.target.scrollTop;
}, true);

// A new question comes to the top; what follows leaves it to the reader where they are.
watch("value", () => {
  const newest = element.querySelector(".turn:last-child");
  const log = element.querySelector(".log");
  const earlier = turns;
  turns = element.querySelectorAll(".turn").length;
  if (!newest) scrolled = 0;
  if (!newest) return;
  log.scrollTop = scrolled;
  if (turns <= earlier) return;
  // In one column the page scrolls and not the log.
  if (window.matchMedia("(max-width: 899px), (max-height: 559px)").matches) newest.scrollIntoView();
  log.scrollTop += newest.getBoundingClientRect().top - log.getBoundingClientRect().top;
  scrolled = log.scrollTop;
});
