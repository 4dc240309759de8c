import type { WaybillForm } from '../../documents/data/shipping-data.ts'

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
  readonly creditNote: string
  readonly unit: string
  /** The unit of a line that names none. */
  readonly piece: string
  /** Price of one piece without tax. */
  readonly unitNet: string
  readonly net: string
  readonly rate: string
  readonly taxSum: string
  readonly gross: string
  /** Under an amount: the sum of the lines so far. */
  readonly runningTotal: string
  readonly taxesByRate: string
  readonly inWords: string
  readonly suppliedOn: string
  readonly dispatchedOn: string
  readonly basis: string
  readonly supplier: string
  readonly payer: string
  readonly shipper: string
  readonly consignee: string
  readonly corrects: string
  readonly reason: string
  readonly toRefund: string
  readonly notDelivered: string
  readonly bank: string
  readonly bankCode: string
  readonly correspondent: string
  readonly web: string
  readonly registryNumber: string
  readonly vehicle: string
  readonly packaging: string
  readonly manager: string
  readonly accountant: string
  readonly sellerSigns: string
  readonly buyerSigns: string
  readonly senderSigns: string
  readonly carrierSigns: string
  readonly delivers: string
  readonly receives: string
  readonly releases: string
  readonly ships: string
  readonly acceptsCargo: string
  /** The consignee's own signature, apart from the driver's. */
  readonly receivesCargo: string
  readonly electronicNumber: string
  /** {system} is the electronic system's own name. */
  readonly notTaxInvoice: string
  readonly notTaxWaybill: string
  /** {number} and {day}. */
  readonly orderOfDay: string
  /** What the national forms are called; their titles are in their own language. */
  readonly forms: Readonly<Record<WaybillForm, string>>
  /** Before, between and after page number and page count. */
  readonly page: readonly [string, string, string]
}
