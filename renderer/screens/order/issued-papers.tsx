import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../components/ask-text.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { useRecord } from '../../orders/use-record.ts'
import classes from './order-screen.module.css'
import { CreditNotePrint } from './papers/credit-note-print.tsx'

type Issued = OrderView['issued'][number]

/** Every numbered paper of the order, void ones too: a person may void one, with the reason that the books ask for. */
export function IssuedPapers({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const [voiding, setVoiding] = useState<Issued>()
  if (order.issued.length === 0) return null
  return (
    <ul className={classes.plain} data-testid="issued-papers">
      {order.issued.map((paper) => (
        <li
          key={`${paper.kind} ${paper.number}`}
          className={classes.paper}
          data-testid="issued-paper"
          data-kind={paper.kind}
          data-void={paper.void !== undefined}
        >
          <span>
            {t(`document.${paper.kind}`)} <bdi dir="ltr">{paper.number}</bdi>
          </span>
          {paper.kind === 'credit-note' && paper.void === undefined && (
            <CreditNotePrint order={order} number={paper.number} issuedAt={paper.at} />
          )}
          {paper.void === undefined ? (
            <Button variant="subtle" onClick={() => setVoiding(paper)} data-testid={`void-${paper.kind}`}>
              {t('numbers.void')}
            </Button>
          ) : (
            <span className={classes.quiet} dir="auto">
              {t('numbers.voided', { reason: paper.void.reason })}
            </span>
          )}
        </li>
      ))}
      {voiding !== undefined && (
        <AskText
          title={t('numbers.voidTitle', {
            document: t(`document.${voiding.kind}`),
            number: isolateCode(voiding.number),
          })}
          label={t('numbers.voidReason')}
          confirm={t('numbers.void')}
          onClose={() => setVoiding(undefined)}
          onAnswer={(reason) => {
            setVoiding(undefined)
            void record({ type: 'document-voided', data: { kind: voiding.kind, number: voiding.number, reason } })
          }}
        />
      )}
    </ul>
  )
}
