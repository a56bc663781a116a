"use strict";
// What belongs to one finding lights up together, under the pointer and under the keyboard's focus.
function light(from) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const place = from instanceof Element ? from.closest("a[data-finding]") : null;
  if (!place) return;
  for (const one of document.querySelectorAll(`a[data-finding="${place.dataset.finding}"]`)) one.classList.add("lit");
}
document.addEventListener("pointerover", (event) => light(event.target));
document.addEventListener("focusin", (event) => light(event.target));
document.addEventListener("focusout", () => light(null));
// What is folded is printed, too; and what a link leads to is unfolded.
addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details")) one.open = true; });
function unfold() {
  const fold = document.getElementById(location.hash.slice(1))?.closest("details");
  if (fold) fold.open = true;
}
addEventListener("hashchange", unfold);
unfold();
