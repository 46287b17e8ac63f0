// Filtering and opening the questions. Without it all of them are there and open one by one.
(() => {
  const questions = [...document.querySelectorAll("details.question")];
  const filters = document.getElementById("filters");
  const all = [...document.querySelectorAll("details")];

  const words = new Map(); // read once, when somebody first searches
  const textOf = (question) => {
    if (!words.has(question)) words.set(question, question.textContent.toLowerCase());
    return words.get(question);
  };

  const chosen = (name) => filters.elements[name].value;
  const holds = (question) =>
    ["verdict", "kind", "split"].every((name) => !chosen(name) || question.dataset[name] === chosen(name)) &&
    (!chosen("paper") || question.dataset.paper.split(" ").includes(chosen("paper"))) &&
    chosen("words").toLowerCase().split(/\s+/).every((word) => textOf(question).includes(word));

  const filter = () => {
    for (const question of questions) question.hidden = !holds(question);
    const left = questions.filter((question) => !question.hidden).length;
    document.getElementById("count").textContent = `${left} of ${questions.length} questions shown.`;
  };

  if (filters) {
    filters.hidden = false;
    filters.addEventListener("input", filter);
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.addEventListener("reset", () => setTimeout(filter)); // the fields are emptied after this event
    document.getElementById("open").addEventListener("click", () => {
      for (const question of questions) question.open = !question.hidden;
    });
    document.getElementById("shut").addEventListener("click", () => {
      for (const question of questions) question.open = false;
    });
  }

  // On paper nothing can be opened any more.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all.filter((each) => !each.open);
    for (const each of shut) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of shut) each.open = false;
  });
})();
