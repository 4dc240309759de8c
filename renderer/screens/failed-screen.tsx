import { useTranslation } from 'react-i18next'
import classes from './failed-screen.module.css'

/** The desk could not open: what happened, and that nothing is lost. */
export function FailedScreen({ why }: { why: string }) {
  const { t } = useTranslation()
  return (
    <main className={classes.screen} role="alert">
      <h1>{t('app.failed')}</h1>
      <p dir="auto">{why}</p>
      <p>{t('app.failedHint')}</p>
    </main>
  )
}
