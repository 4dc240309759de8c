import type { WaybillData } from '../../documents/document.ts'
import type { FieldState, LegalPaper, LegalRule } from '../legal-rules.ts'
import { all, isThere, wanted } from './field-state.ts'

const of =
  (state: (data: WaybillData) => FieldState) =>
  (data: LegalPaper): FieldState =>
    data.kind === 'waybill' ? state(data) : 'not-asked'

/** What travels, to whom, and when. */
export const waybillRules: readonly LegalRule[] = [
  {
    field: 'recipient-name',
    where: 'customer',
    kinds: ['waybill'],
    state: of(({ shipTo }) => wanted(shipTo.company ?? shipTo.name)),
  },
  {
    field: 'recipient-address',
    where: 'customer',
    kinds: ['waybill'],
    // A parcel for a pick-up point goes to the point.
    state: of(({ shipTo, pickUpPoint }) =>
      all((isThere(shipTo.street) || isThere(pickUpPoint)) && isThere(shipTo.city)),
    ),
  },
  {
    field: 'dispatched-on',
    where: 'station',
    kinds: ['waybill'],
    countries: ['TR'],
    state: of(({ dispatchedOn }) => wanted(dispatchedOn)),
  },
  {
    field: 'parcels',
    where: 'station',
    kinds: ['waybill'],
    countries: ['PL', 'RU'],
    state: of(({ parcels }) => all(parcels.length > 0)),
  },
  {
    field: 'weights',
    where: 'station',
    kinds: ['waybill'],
    countries: ['PL', 'RU'],
    state: of(({ parcels }) => all(parcels.every(({ weightGrams }) => weightGrams > 0))),
  },
  {
    field: 'basis',
    where: 'order',
    kinds: ['waybill'],
    countries: ['RU'],
    state: of(({ basis }) => wanted(basis)),
  },
  {
    field: 'unit-prices',
    where: 'order',
    kinds: ['waybill'],
    countries: ['RU'],
    state: of(({ lines }) =>
      all(lines.every(({ unitPrice, total }) => unitPrice !== undefined && total !== undefined)),
    ),
  },
  {
    field: 'tax-rates',
    where: 'order',
    kinds: ['waybill'],
    countries: ['RU'],
    state: of(({ lines }) => all(lines.every(({ taxRate }) => taxRate !== undefined))),
  },
]
