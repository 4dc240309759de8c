import type { ShopProcedure } from '../shop-procedure.ts'
import { status, week } from './preset-pieces.ts'
import { sharedProcedure } from './shared-procedure.ts'
import { stageWords as words } from './stage-words.ts'

/** The stages as they are, for a shop without a procedure of its own. */
export const plain: ShopProcedure = {
  ...sharedProcedure,
  preset: 'plain',
  defaultStatus: 'received',
  statuses: [
    status('draft', ['draft'], 'grey', words.draft),
    status('received', ['received'], 'blue', words.received),
    status('awaiting-payment', ['awaiting-payment'], 'amber', words.awaiting, {
      message: 'awaiting-payment',
      templates: ['awaiting-payment', 'payment-reminder', 'status-changed'],
      staleHours: 72,
    }),
    status('waiting-for-goods', ['waiting-for-goods'], 'brown', words.goods, { staleHours: week }),
    status('ready', ['ready'], 'teal', words.ready),
    status('packing', ['packing'], 'violet', words.packing),
    status('packed', ['packed'], 'green', words.packed),
    status('ready-for-pickup', ['ready-for-pickup'], 'green', words.pickup, {
      email: true,
      message: 'ready-for-pickup',
      staleHours: week,
    }),
    status('shipped', ['shipped'], 'green', words.shipped, {
      email: true,
      message: 'shipped',
      templates: ['shipped'],
      staleHours: week,
    }),
    status('delivered', ['delivered'], 'green', words.delivered, { staleHours: null }),
    status('returned', ['returned'], 'brown', words.returned, { email: true, staleHours: week }),
    status('cancelled', ['cancelled'], 'grey', words.cancelled, { email: true, staleHours: null }),
  ],
}
