import js from "@eslint/js";
import redos from "eslint-plugin-redos";

// Names are TypeScript's to check: it knows the browser, and what each module exports.
export default [
  { ignores: ["node_modules/"] },
  js.configs.recommended,
  {
    plugins: { redos },
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "redos/no-vulnerable": "error",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "no-unused-vars": ["error", { caughtErrors: "none" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": ["error", { object: "window", property: "eval" }],
    },
  },
];
