import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { StatusWork } from '../../../ui-state/status-work.ts'

export interface ListSwitches {
  readonly email: boolean
  readonly sms: boolean
}

/**
 * Who hears of a status that is changed in the list. Until a person has chosen, as the shop works: a channel that
 * each of its statuses tells by is on (C20), else it is off.
 */
export function listSwitches(work: Pick<StatusWork, 'email' | 'sms'>, statuses: readonly ShopStatus[]): ListSwitches {
  const enabled = statuses.filter((status) => status.enabled)
  const always = (channel: 'email' | 'sms') => enabled.length > 0 && enabled.every((status) => status[channel])
  return { email: work.email ?? always('email'), sms: work.sms ?? always('sms') }
}
