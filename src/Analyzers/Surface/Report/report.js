
"use strict";
(() => {
  const tools = [...document.querySelectorAll("tbody.tool")];
  const words = (element, name) => (element.dataset[name] || "").split(" ");

  // Of one effect the ways to it, or all that is known of a tool.
  const show = (tool, button) => {
    const isOpen = button !== null && button.getAttribute("aria-expanded") !== "true";
    for (const other of tool.querySelectorAll("button")) other.setAttribute("aria-expanded", String(isOpen && other === button));
    tool.querySelector(".ways").hidden = !isOpen;
    const effect = button === null ? undefined : button.dataset.effect;
    tool.querySelector(".facts").hidden = effect !== undefined;
    for (const way of tool.querySelectorAll(".evidence > li")) way.hidden = effect !== undefined && !words(way, "effects").includes(effect);
  };

  for (const tool of tools) {
    show(tool, null);
    tool.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) show(tool, button);
    });
    tool.addEventListener("keydown", (event) => {
      const button = tool.querySelector('button[aria-expanded="true"]');
      if (event.key === "Escape" && button) {
        show(tool, button);
        button.focus();
      }
    });
  }

  const filter = document.getElementById("filter");
  const value = (id) => (document.getElementById(id) || { value: "" }).value;
  const narrow = () => {
    const text = value("text").trim().toLowerCase();
    const effect = value("effect");
    const role = value("role");
    for (const tool of tools) {
      tool.hidden = !(tool.dataset.text.toLowerCase().includes(text)
        && (effect === "" || words(tool, "effects").includes(effect))
        && (role === "" || words(tool, "roles").includes(role)));
    }
    document.getElementById("count").textContent = tools.filter((tool) => !tool.hidden).length + " of " + tools.length + " tools";
  };

  filter.hidden = false;
  filter.addEventListener("input", narrow);
  filter.addEventListener("submit", (event) => event.preventDefault());
  narrow();
})();
