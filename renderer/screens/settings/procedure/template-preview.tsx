import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fillTemplate } from '#shared/messages/fill-template.ts'
import { messageValues } from '#shared/messages/message-values.ts'
import type { MessageTemplate } from '#shared/shop/message-template.ts'
import { directionOf } from '../../../i18n/languages.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { useProcedureDraft, useTextLanguage } from './draft-store.ts'
import { exampleOrder } from './example-order.ts'
import classes from './parts.module.css'

/** The text as a customer would read it, on an invented order, while it is being written. */
export function TemplatePreview({ template }: { template: MessageTemplate }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  const draft = useProcedureDraft()
  const [language] = useTextLanguage()
  const order = useMemo(() => shop && exampleOrder(shop, language, now()), [shop, language, now])
  if (shop === undefined || draft === undefined || order === undefined) return null
  const values = messageValues(order, { ...shop, procedure: draft.procedure }, language)
  const filled = fillTemplate(template, { ...values, cart_link: 'https://shop.example/cart/10274' }, language, true)
  return (
    <div className={classes.preview} data-testid="text-preview">
      <h4>{t('setup.texts.preview')}</h4>
      <div lang={language} dir={directionOf(language)}>
        <strong>{filled.subject}</strong>
        <p>{filled.text}</p>
      </div>
    </div>
  )
}
