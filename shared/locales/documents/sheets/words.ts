/** The words on slips, sheets and labels of the house. Each language is a whole table: a missing word does not compile. */
export interface SheetWords {
  readonly tote: string
  /** Between two times: "14:00–18:00". */
  readonly until: string
  readonly station: string
  readonly shipBy: string
  readonly assignee: string
  readonly packing: {
    readonly title: string
    readonly ordered: string
    readonly packed: string
    /** Over the numbers of the parcels in which the pieces lie. */
    readonly inParcel: string
    readonly gift: string
    readonly thanks: string
  }
  readonly picking: {
    readonly title: string
    readonly bin: string
    readonly noBin: string
    readonly orders: string
    readonly lines: string
    readonly picked: string
    readonly pickedBy: string
  }
  readonly returning: {
    readonly title: string
    readonly number: string
    readonly until: string
    /** What the customer does, in this order. */
    readonly steps: readonly [string, string, string]
    readonly sendTo: string
    readonly yourReason: string
    readonly reason: string
    readonly reasons: readonly [string, string, string, string, string, string]
    readonly comment: string
  }
  readonly handover: {
    readonly title: string
    readonly at: string
    readonly sheet: string
    readonly code: string
    /** Cash on delivery over all parcels, per currency. */
    readonly dueSum: string
    readonly declaration: string
  }
  readonly touring: {
    readonly title: string
    readonly courier: string
    readonly stops: string
    readonly collect: string
    readonly nothingDue: string
    readonly collectSum: string
    readonly documents: string
    readonly received: string
  }
  readonly commands: {
    readonly title: string
    readonly hint: string
    readonly people: string
  }
  readonly calibrating: {
    readonly title: string
    readonly printer: string
    readonly medium: string
    readonly printedAt: string
    /** Beside a line of so many millimetres. */
    readonly measure: string
    readonly millimetre: string
    readonly bars: string
    readonly scan: string
    readonly grey: string
    readonly corners: string
  }
}
