export { creditNoteSnapshot, invoiceSnapshot, waybillSnapshot } from '../documents/from-order.ts'
