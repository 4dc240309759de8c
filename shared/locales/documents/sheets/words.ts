/** The words on slips, sheets and labels of the house. Each language is a whole table: a missing word does not compile. */
export interface SheetWords {
  readonly tote: string
}
