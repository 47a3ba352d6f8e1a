// Keep how the search answered when somebody typed, which is when suggestions come or not; see test_search.py.
window.answered = new Promise(told => {
  window.Worker = class extends Worker {
    postMessage(question) {
      if (question.typing) {
        this.addEventListener("message", ({data}) => data.id === question.id && told(data.error ? "no answer" : "an answer"));
        this.addEventListener("error", () => told("no answer"));
      }
      super.postMessage(question);
    }
  };
});
