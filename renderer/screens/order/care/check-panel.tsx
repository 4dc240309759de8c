import { Button } from '@mantine/core'
import { CircleCheck, Eye, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CheckItem, checkItems } from '#shared/order/events/checking-events.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { checkComplaints } from '#shared/validation/check-complaints.ts'
import { DayField } from '../../../components/day-field.tsx'
import { isolateCode } from '../../../components/isolate.ts'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import { useCheckValues } from './check-values.ts'
import { ContactForm, type ContactPart } from './contact-form.tsx'
import { tellFacts } from './tell-facts.ts'

const mends: Partial<Record<CheckItem, readonly ContactPart[]>> = {
  contact: ['email', 'address'],
  phone: ['phone'],
  address: ['address'],
}

/**
 * The checklist of a new order (E1): what is right is only read; what is not is mended in place (E5), or a person says
 * that it is right as it is. The whole list is one press.
 */
export function CheckPanel({ order, shop }: { order: OrderView; shop: ShopProfile }) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const values = useCheckValues(order, shop)
  const [accepted, setAccepted] = useState<ReadonlySet<CheckItem>>(new Set())
  const [mending, setMending] = useState<CheckItem>()
  const complaints = checkComplaints(order, shop)
  const settled = checkItems.every((item) => complaints[item].length === 0 || accepted.has(item))
  // A promise is the shop's rule, not an opinion: it is set, never waved through.
  const promiseMissing = complaints.delivery.some((complaint) => complaint.code === 'promise-missing')
  const ready = settled && !promiseMissing
  const tell = ready ? tellFacts(order, shop) : undefined
  return (
    <div data-testid="check-panel">
      <ul className={classes.plain}>
        {checkItems.map((item) => {
          const wrong = complaints[item]
          const parts = mends[item]
          const state = wrong.length === 0 ? 'right' : accepted.has(item) ? 'accepted' : 'look'
          return (
            <li key={item} className={classes.item} data-testid={`check-${item}`} data-state={state}>
              {wrong.length === 0 ? <CircleCheck size={20} aria-hidden /> : <Eye size={20} aria-hidden />}
              <span>
                <span className={classes.name}>{t(`checkItem.${item}`)}</span>
                <br />
                <bdi>{values[item]}</bdi>
              </span>
              {parts !== undefined && mending !== item && (
                <Button
                  variant="subtle"
                  leftSection={<Pencil size={18} aria-hidden />}
                  onClick={() => setMending(item)}
                  data-testid={`mend-${item}-open`}
                >
                  {t('work.contact.change')}
                </Button>
              )}
              {wrong.map(({ code, example }) => (
                <p
                  key={code}
                  className={`${classes.wide} ${classes.complaint}`}
                  data-testid="complaint"
                  data-code={code}
                >
                  {t(`work.complaint.${code}`)}
                  {example !== undefined && ` ${t('work.complaint.example', { example: isolateCode(example) })}`}
                </p>
              ))}
              {parts !== undefined && mending === item && (
                <div className={classes.wide}>
                  <ContactForm order={order} parts={parts} onDone={() => setMending(undefined)} />
                </div>
              )}
              {item === 'delivery' && promiseMissing && (
                <div className={classes.wide}>
                  <DayField
                    label={t('work.delivery.promised')}
                    value=""
                    onChange={(date) => date !== '' && void record({ type: 'promise-set', data: { date } })}
                    testId="check-promise"
                  />
                </div>
              )}
              {wrong.some((complaint) => complaint.code !== 'promise-missing') && mending !== item && (
                <label className={`${classes.wide} ${classes.tick}`}>
                  <input
                    type="checkbox"
                    checked={accepted.has(item)}
                    onChange={(event) => {
                      const next = new Set(accepted)
                      if (event.currentTarget.checked) next.add(item)
                      else next.delete(item)
                      setAccepted(next)
                    }}
                    data-testid={`accept-${item}`}
                  />
                  {t('work.check.accept')}
                </label>
              )}
            </li>
          )
        })}
      </ul>
      <div className={classes.buttons}>
        <Button
          disabled={!ready}
          {...(ready ? {} : { title: t('work.check.settle') })}
          onClick={() => void record({ type: 'order-checked', data: { items: [...checkItems] } })}
          data-testid="act-check"
        >
          {t('work.do.check')}
        </Button>
        {tell !== undefined && (
          <Button variant="default" onClick={() => void record(...tell)} data-testid="act-check-tell">
            {t('work.do.checkTell')}
          </Button>
        )}
      </div>
    </div>
  )
}
