import { useTranslation } from 'react-i18next'
import { ReasonText, TechnicalDetail } from '../components/reason-text.tsx'
import type { DeskTrouble } from '../desk/desk-trouble.ts'
import classes from './failed-screen.module.css'

/** The desk could not open: what happened, and that nothing is lost. */
export function FailedScreen({ trouble }: { trouble: DeskTrouble }) {
  const { t } = useTranslation()
  return (
    <main className={classes.screen} role="alert">
      <h1>{t('app.failed')}</h1>
      <p>
        <ReasonText trouble={trouble} />
        {trouble.because === undefined && <TechnicalDetail text={trouble.why} />}
      </p>
      <p>{t('app.failedHint')}</p>
    </main>
  )
}
