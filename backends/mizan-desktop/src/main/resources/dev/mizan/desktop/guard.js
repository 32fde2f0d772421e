// A link that leads out of the program is handed to it, and the window stays where it is.
(() => {
  if (window.mizanGuard) {
    return;
  }
  window.mizanGuard = true;
  addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (link && link.protocol !== "mizan:") {
        event.preventDefault();
        mizanBridge.leave(link.href);
      }
    },
    true,
  );
})();
