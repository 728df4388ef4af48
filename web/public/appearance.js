// Before anything is drawn, so that nobody who reads in the dark is dazzled first. Must agree with src/app/appearance.ts.
(function () {
  var chosen = "auto";
  try {
    chosen = localStorage.getItem("baremo-appearance") || "auto";
  } catch (_) {
    // Storage is closed to us: the system decides.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
