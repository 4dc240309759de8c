import type { Stage } from '../../order/stage.ts'
import type { ShopProcedure } from '../shop-procedure.ts'
import type { ShopStatus } from '../shop-status.ts'

const tracked = 'shipped'

function status(stage: Stage, en: string, colour: ShopStatus['colour'], extra: Partial<ShopStatus> = {}): ShopStatus {
  return {
    id: stage,
    label: { en },
    stages: [stage],
    colour,
    enabled: true,
    email: false,
    sms: false,
    message: 'status-changed',
    templates: ['status-changed'],
    staleHours: 24,
    ...extra,
  }
}

/** The stages as they are, for a shop without a procedure of its own. */
export const plain: ShopProcedure = {
  preset: 'plain',
  chosen: false,
  revision: 0,
  defaultStatus: 'received',
  statuses: [
    status('draft', 'Draft', 'grey'),
    status('received', 'New', 'blue'),
    status('awaiting-payment', 'Awaiting payment', 'amber', { staleHours: 72 }),
    status('waiting-for-goods', 'Waiting for goods', 'brown', { staleHours: 168 }),
    status('ready', 'Ready to pack', 'teal'),
    status('packing', 'In packing', 'violet'),
    status('packed', 'Awaiting dispatch', 'green'),
    status('ready-for-pickup', 'Ready for pick-up', 'green', { email: true, staleHours: 168 }),
    status('shipped', 'Shipped', 'green', { email: true, message: tracked, templates: [tracked], staleHours: 168 }),
    status('delivered', 'Delivered', 'green', { staleHours: null }),
    status('returned', 'Returned', 'brown', { email: true, staleHours: 168 }),
    status('cancelled', 'Cancelled', 'grey', { email: true, staleHours: null }),
  ],
  templates: [
    {
      id: 'status-changed',
      name: { en: 'Status changed' },
      subject: { en: '{shop}: order {order}' },
      text: { en: 'Hello {customer},\nyour order {order} is now: {status}.\n{status_page}\n{shop}' },
      required: [],
    },
    {
      id: tracked,
      name: { en: 'Shipped' },
      subject: { en: '{shop}: order {order} is on its way' },
      text: {
        en: 'Hello {customer},\nyour order {order} is on its way with {carrier}.\nTracking number: {tracking}\n{tracking_url}\n{tracking_help}\nExpected: {eta}\n{shop}',
      },
      required: ['tracking'],
    },
  ],
  occasions: {},
  rules: {
    packBeforeCashOnDelivery: true,
    trackingRequired: {},
    checkNewOrders: false,
    confirmUnpaid: false,
    verifyPayments: false,
    callAfterPayment: false,
    prepayment: { madeToOrder: false, above: null, cities: null },
    riskShipping: null,
    steps: 1,
    promiseRequired: false,
    invoice: 'at-packing',
    returnDays: 30,
    refundable: [],
    messageAgeHours: 12,
    unseenMinutes: 30,
    contactDays: 5,
    quietHours: 72,
  },
  teams: [],
  assignment: [],
  bankAccount: '',
  returnPolicy: { en: '' },
  scripts: {},
}
