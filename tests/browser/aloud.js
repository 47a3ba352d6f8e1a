// What a page says by itself; see test_aloud.py.
(() => {
  const listen = () => {
    window.heard = [];
    const tell = new MutationObserver(changes => {
      for (const {target} of changes) {
        const live = (target.closest ? target : target.parentElement)?.closest("[role=status], [role=alert], [aria-live]");
        const text = live?.textContent.replace(/\s+/g, " ").trim();
        if (text && live.checkVisibility() && window.heard.at(-1) !== text) window.heard.push(text);
      }
    });
    tell.observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"]});
  };

  // What was said since, two frames from now.
  const heard = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.heard))));

  return { listen, heard };
})()
