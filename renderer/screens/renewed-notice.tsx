import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolateCode } from '../components/isolate.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useOffers } from '../orders/use-offers.ts'
import { useUi } from '../ui-state/ui-state.ts'
import classes from './notices.module.css'

/** This desk was an older or second copy of its station: said until a person has read why. */
export function RenewedNotice() {
  const { t } = useTranslation()
  const { station } = useServices()
  const { offers } = useOffers()
  const show = useUi((ui) => ui.show)
  const signedIn = useUi((ui) => ui.operator !== undefined)
  if (offers.length === 0) return null
  return (
    <div className={classes.notice} role="alert" data-testid="renewed-notice">
      <TriangleAlert size={20} aria-hidden />
      <span>{t('numbers.renewed.notice', { station: isolateCode(station.id), part: t('setup.part.desk') })}</span>
      {signedIn && (
        <button type="button" onClick={() => show({ name: 'settings' })} data-testid="renewed-look">
          {t('numbers.renewed.noticeShort')}
        </button>
      )}
    </div>
  )
}
