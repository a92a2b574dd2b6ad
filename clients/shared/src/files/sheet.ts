/** What a cell holds; whatever a person wrote is text. */
export type Cell = string | number | null;

/** A table with a name; its first row names the columns. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}
