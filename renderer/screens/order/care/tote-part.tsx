import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { openStages } from '#shared/order/stage.ts'
import { isolateCode } from '../../../components/isolate.ts'
import { type ToteRefusal, useTote } from '../../../orders/use-tote.ts'
import classes from './care.module.css'
import { ToteLabelButton } from './tote-label-button.tsx'

const filled: readonly string[] = ['packed', 'ready-for-pickup']

/** The one container that holds this order (E21): typed here, or scanned while the order is open. */
export function TotePart({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const tote = useTote(order)
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState<ToteRefusal>()
  if (order.tote === undefined && (!openStages.has(order.stage) || filled.includes(order.stage))) return null
  return (
    <div className={classes.fields} data-testid="tote-part" data-tote={order.tote ?? ''}>
      <h3>{t('work.tote.title')}</h3>
      {order.tote === undefined ? (
        <form
          className={classes.row}
          onSubmit={(event) => {
            event.preventDefault()
            void tote.assign(code).then((why) => {
              setRefused(why)
              if (why === undefined) setCode('')
            })
          }}
        >
          <TextInput
            aria-label={t('work.tote.code')}
            placeholder="T-014"
            dir="ltr"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            data-testid="tote-code"
          />
          <Button type="submit" variant="default" disabled={code.trim() === ''} data-testid="tote-assign">
            {t('work.tote.assign')}
          </Button>
        </form>
      ) : (
        <div className={classes.row}>
          <bdi dir="ltr" className={classes.big} data-testid="tote">
            {order.tote}
          </bdi>
          <ToteLabelButton order={order} />
          <Button variant="default" onClick={() => void tote.free()} data-testid="tote-free">
            {t('work.tote.free')}
          </Button>
        </div>
      )}
      {refused !== undefined && <ToteRefused refused={refused} />}
    </div>
  )
}

export function ToteRefused({ refused }: { refused: ToteRefusal }) {
  const { t } = useTranslation()
  return (
    <p className={classes.warning} role="alert" data-testid="tote-refused" data-why={refused.why}>
      {refused.why === 'in-use'
        ? t('work.tote.in-use', { code: isolateCode(refused.code), number: isolateCode(refused.number) })
        : t('work.tote.no-code')}
    </p>
  )
}
