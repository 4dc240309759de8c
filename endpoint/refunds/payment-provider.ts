/** What the shop's payment provider is asked: the whole amount of one payment back. */
export interface RefundOrder {
  /** The same id is the same refund, however often it is asked. */
  readonly id: string
  /** The shop's number of the order, and the receipt that the payment came with; empty when none is known. */
  readonly order: string
  readonly receipt: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
}

/**
 * `unknown`: the question may have arrived, the answer did not; only the provider can say what happened. `detail` is what the
 * provider or the network said, in its own words.
 */
export type RefundOutcome =
  | { readonly state: 'done'; readonly reference: string }
  | { readonly state: 'refused'; readonly message: string; readonly detail?: string }
  | { readonly state: 'unknown'; readonly message: string; readonly detail?: string }

export interface PaymentProvider {
  refund(order: RefundOrder): Promise<RefundOutcome>
}
