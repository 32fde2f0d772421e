let here = $state.raw(new URL(window.location.href));

window.addEventListener("popstate", () => {
  here = new URL(window.location.href);
});

/** Where the visitor is: the window's address, whose changes are followed. */
export const place = {
  get path(): string {
    return here.pathname;
  },
  get query(): URLSearchParams {
    return here.searchParams;
  },
};

/** Goes to another address of the clinic; with `replace`, the present one is forgotten. */
export function navigate(address: string, { replace = false } = {}): void {
  if (replace) {
    window.history.replaceState(null, "", address);
  } else {
    window.history.pushState(null, "", address);
    window.scrollTo(0, 0);
  }
  here = new URL(window.location.href);
}

/** Follows a link of the clinic without loading the page anew, unless the visitor wants it elsewhere. */
export function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  if (link === null || elsewhere || event.defaultPrevented || link.target !== "") {
    return;
  }
  const address = new URL(link.href, window.location.href);
  if (address.origin !== window.location.origin || link.getAttribute("href")?.startsWith("#")) {
    return;
  }
  event.preventDefault();
  navigate(address.pathname + address.search);
}
