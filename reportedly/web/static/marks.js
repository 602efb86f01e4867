// Shows the whole span that the address names (#start-end); without it the browser still scrolls to where the span begins.
(() => {
  const show = () => {
    for (const piece of document.querySelectorAll(".m.target")) piece.classList.remove("target");
    const span = /^#(\d+)-(\d+)$/.exec(location.hash);
    if (!span) return;
    const [start, end] = [Number(span[1]), Number(span[2])];
    let first = null;
    for (const piece of document.querySelectorAll("[data-start]")) {
      if (Number(piece.dataset.start) < end && Number(piece.dataset.end) > start) {
        piece.classList.add("target");
        first ??= piece;
      }
    }
    first?.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  show();
})();
