// What another visitor could have left behind; see test_visit.py.
(() => {
  const left = async () => ({
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    before: history.length,
    named: window.name,
    pointed: [...document.querySelectorAll(":hover")].map(one => one.localName),
    focused: document.activeElement.localName,
    scrolled: scrollY,
    size: getComputedStyle(document.documentElement).fontSize,
    set: ["print", "(forced-colors: active)", "(prefers-color-scheme: dark)", "(prefers-reduced-motion: no-preference)"].filter(
      one => matchMedia(one).matches),
    width: innerWidth,
    may: (await navigator.permissions.query({name: "clipboard-read"})).state,
  });

  return { left };
})()
