/** As much of lunr, and of its Dutch stemmer, as we use. */
declare module "lunr" {
  /** Of a term: its number, and for each field the documents that hold it. */
  export type Posting = { _index: number } & Record<string, Record<string, object>>;

  export interface Packed {
    version: string;
    fields: string[];
    fieldVectors: [field: string, elements: number[]][];
    invertedIndex: [term: string, posting: Posting][];
    pipeline: string[];
  }

  export class Index {
    static load(packed: Packed): Index;
    invertedIndex: Record<string, Posting | undefined>;
    fields: string[];
    query(build: (query: { term(term: string, options: { usePipeline: boolean }): void }) => void): { ref: string; score: number }[];
  }

  const lunr: { version: string; Index: typeof Index; nl: { stemmer(word: string): string } };
  export default lunr;
}
