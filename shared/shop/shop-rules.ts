import { z } from 'zod'

/** How strict a shop is. Amounts in minor units of the order's currency. */
export const shopRulesSchema = z.object({
  packBeforeCashOnDelivery: z.boolean(),
  /** Carrier id → a parcel may leave only with a tracking number. */
  trackingRequired: z.record(z.string(), z.boolean()),
  /** New orders are checked by a person first (E1, E5). */
  checkNewOrders: z.boolean(),
  /** Orders that are not paid yet reserve nothing until a person confirms them (B15). */
  confirmUnpaid: z.boolean(),
  /** Online payments are looked up at the gateway before preparation (A4). */
  verifyPayments: z.boolean(),
  /** A call to the customer once the payment is accepted (A9). */
  callAfterPayment: z.boolean(),
  /** Prepayment is required for … (E13). */
  prepayment: z.object({
    madeToOrder: z.boolean(),
    above: z.int().min(0).nullable(),
    /** Folded city names; null: everywhere is near. */
    cities: z.array(z.string()).nullable(),
  }),
  /** Unpaid and at least this much for shipping: a person confirms before packing (E18). */
  riskShipping: z.int().min(0).nullable(),
  /** One to three steps from shelf to carrier (B12): all at once; pick, then pack; pick, pack, ship. */
  steps: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** A checked order needs a promised day (E17). */
  promiseRequired: z.boolean(),
  /**
   * The shop's invoices are numbered here, in a series per station. Off: the shop's own system makes them, and they come with
   * the order as files. Shops of earlier programs have always numbered here.
   */
  ownInvoices: z.boolean().default(true),
  /** What a missing legal field does before a paper is printed (C9). */
  legalCheck: z.enum(['warn', 'block']).default('warn'),
  /** What comes out when an order is finished, in this order, where there is one. */
  paperSet: z
    .array(z.enum(['invoice', 'waybill', 'packing-slip', 'return-slip', 'label']))
    .default(['invoice', 'waybill', 'label']),
  /** When the invoice is made (B20). */
  invoice: z.enum(['on-payment', 'on-demand', 'at-packing']),
  /** Days after delivery in which goods may come back (B17); null: no limit. */
  returnDays: z.int().min(0).nullable(),
  /** Payment names whose provider can give money back (B19). */
  refundable: z.array(z.string()),
  /** Messages of facts older than this ask first. */
  messageAgeHours: z.number().positive(),
  /** Minutes after which an unseen order calls for somebody (C3). */
  unseenMinutes: z.number().positive(),
  /** Days without a word to the customer (A19). */
  contactDays: z.number().positive(),
  /** Hours on the way without a scan after which a parcel is late (C17). */
  quietHours: z.number().positive(),
})
export type ShopRules = z.infer<typeof shopRulesSchema>
