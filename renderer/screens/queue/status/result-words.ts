import { useTranslation } from 'react-i18next'
import type { ToldCustomer } from '#shared/shop/plan-from-list.ts'
import type { StatusResult } from '../../../ui-state/status-work.ts'
import { useWhyWords } from '../../order/messages/why-words.ts'

/** What a result says, in the language of the screen: the status, and apart from it the message. */
export function useResultWords() {
  const { t } = useTranslation()
  const why = useWhyWords()
  const status = (result: StatusResult): string => {
    switch (result.status) {
      case 'ok':
        return t('bulk.ok')
      case 'gone':
        return t('bulk.gone')
      case 'not-saved':
        return t('bulk.notSaved')
      default:
        return t(`refusal.${result.status}`)
    }
  }
  const one = (told: ToldCustomer) =>
    [
      t(`channel.${told.channel}`),
      told.state === 'queued' ? t('bulk.queued') : `${t('bulk.skipped')}: ${why(told.why ?? '')}`,
    ].join(' – ')
  const told = (result: StatusResult): string =>
    result.told.length === 0 ? t('bulk.none') : result.told.map(one).join('; ')
  return { status, told }
}
