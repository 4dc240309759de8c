import { CircleCheck, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShopFiles } from '../../../printing/use-shop-files.ts'
import classes from './papers.module.css'

/** Papers that the shop made itself: whether they lie at this desk already, so that they print without a network. */
export function CameWithOrder({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const files = useShopFiles(order)
  if (files.length === 0) return null
  const away = files.some(({ here }) => here === false)
  return (
    <section className={classes.came}>
      <h3>{t('papers.panel.cameWith')}</h3>
      <ul className={classes.files}>
        {files.map(({ file, here }) => (
          <li
            key={`${file.kind} ${file.sha256} ${file.parcel ?? 1}`}
            data-testid="shop-file"
            data-kind={file.kind}
            data-state={here === undefined ? 'asking' : here ? 'here' : 'missing'}
          >
            <span>
              {t(`document.${file.kind}`)}
              {file.parcel !== undefined && ` · ${t('papers.panel.parcel', { number: format.number(file.parcel) })}`}
            </span>
            <bdi dir="ltr" className={classes.quiet}>
              {file.number ?? file.trackingNumber ?? file.format.toUpperCase()}
            </bdi>
            {here !== undefined && (
              <span className={here ? classes.here : classes.away}>
                {here ? <CircleCheck size={18} aria-hidden /> : <Hourglass size={18} aria-hidden />}
                {t(here ? 'papers.panel.here' : 'papers.panel.notHereYet')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {away && <p className={classes.quiet}>{t('papers.panel.waiting')}</p>}
    </section>
  )
}
