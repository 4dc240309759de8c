import type { WaybillForm } from './data/shipping-data.ts'

const forms: Readonly<Record<string, WaybillForm>> = {
  TR: 'sevk-irsaliyesi',
  PL: 'list-przewozowy',
  RU: 'tovarnaya-nakladnaya',
  IR: 'havale',
}

/** The form of the paper that travels with the goods of a seller in this country (ISO 3166-1 alpha-2). */
export function waybillForm(country: string): WaybillForm {
  return Object.hasOwn(forms, country) ? (forms[country] ?? 'delivery-note') : 'delivery-note'
}
