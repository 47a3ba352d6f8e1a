// As a browser that keeps nothing; see test_record_form.yml.
Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });
