import { useTranslation } from 'react-i18next'
import { type DocumentKind, documentKindSchema } from '#shared/documents/document-kind.ts'
import { useDeskInfo } from '../../../printing/use-desk-info.ts'
import { PaperRoute } from './paper-route.tsx'
import classes from './printers-settings.module.css'

/** Its printer is chosen beside each test page. */
const chosenElsewhere: readonly DocumentKind[] = ['calibration']

/** Which printer each paper comes out of, and on what. */
export function PaperRoutes() {
  const { t } = useTranslation()
  const { data: info } = useDeskInfo()
  if (info === undefined) return null
  return (
    <section className={classes.card}>
      <h2>{t('printers.setup.routes')}</h2>
      <p className={classes.quiet}>{t('printers.setup.routesHint')}</p>
      {documentKindSchema.options
        .filter((kind) => !chosenElsewhere.includes(kind))
        .map((kind) => (
          <PaperRoute key={kind} kind={kind} settings={info.settings} />
        ))}
    </section>
  )
}
