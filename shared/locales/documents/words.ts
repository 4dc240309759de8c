/** The words on paper. Each language is a whole table: a missing word does not compile. */
export interface PaperWords {
  readonly invoice: string
  readonly waybill: string
  readonly reprint: string
  readonly copy: string
  readonly number: string
  readonly order: string
  readonly issuedOn: string
  readonly orderedOn: string
  readonly payment: string
  readonly paid: string
  readonly toPay: string
  readonly billTo: string
  readonly shipTo: string
  readonly seller: string
  readonly sender: string
  readonly recipient: string
  readonly from: string
  readonly to: string
  readonly taxId: string
  readonly taxOffice: string
  readonly phone: string
  readonly item: string
  readonly quantity: string
  readonly unitPrice: string
  readonly tax: string
  readonly taxIncluded: string
  readonly amount: string
  readonly goods: string
  readonly shipping: string
  readonly discount: string
  readonly total: string
  readonly carrier: string
  /** The day that the customer was promised. */
  readonly deliverOn: string
  readonly service: string
  readonly pickUpPoint: string
  readonly parcel: string
  readonly parcels: string
  readonly pieces: string
  readonly weight: string
  readonly totalWeight: string
  readonly kilogram: string
  readonly cashOnDelivery: string
  readonly tracking: string
  readonly noTracking: string
  readonly contents: string
  readonly note: string
  readonly handedOver: string
  readonly received: string
  readonly dateAndSignature: string
  /** "1 of 2": what stands between the two numbers. */
  readonly of: string
  /** Before, between and after page number and page count. */
  readonly page: readonly [string, string, string]
}
