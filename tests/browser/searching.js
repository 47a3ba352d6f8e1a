// Questions to the search's worker; see searching.py.
(() => {
  // The answers: of one worker, that a page starts with its first question.
  const ask = questions => {
    const worker = window.askedByTests ??= new Worker(document.querySelector("form[data-search]").dataset.search);
    return Promise.all(questions.map(question => new Promise((done, fail) => {
      const id = Math.random();
      worker.addEventListener("error", fail);
      worker.addEventListener("message", ({data}) => {
        if (data.id === id) data.error ? fail(new Error(data.error)) : done(data.answer);
      });
      worker.postMessage({id, ...question});
    })));
  };

  // For each query the pages found, and whether each stands in the block to begin with.
  const find = async queries => (await ask(queries.map(query => ({query, texts: false}))))
    .map(({results}) => results.map(({url, begin}) => [url.split("#")[0], begin]));

  return { find };
})()
