// What is on a page, as the browser understood it; see hostile_pages.py.
(() => {
  // The form of the catalogue is ours, but what its labels say is not: that holds text only.
  const WRITTEN = "main *:not(#filters, #filters *, .pb-tools *, template[data-text]), #filters label > span *";

  const look = () => {
    for (const data of document.querySelectorAll("script[type='application/ld+json']")) JSON.parse(data.textContent);
    const attributes = [...document.querySelectorAll("*")].flatMap(element => [...element.attributes].map(({name}) => name));
    return {
      hits: window.hits,
      tags: [...new Set([...document.querySelectorAll(WRITTEN)].map(element => element.localName))],
      handlers: attributes.filter(name => /^on|^style$|^src(doc|set)$/.test(name)),
      schemes: [...new Set([...document.links].map(link => link.protocol))],
      frames: window.length,
    };
  };

  return { look };
})()
