import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../../components/ask-text.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { useShop } from '../../../orders/use-station.ts'
import { leavesWithPapers } from '../../../printing/leaves-with-papers.ts'
import { missingPapers } from '../../../printing/missing-papers.ts'
import { type SetKind, setKinds } from '../../../printing/paper-set.ts'
import { useNumberedAct } from '../../../printing/use-numbered-act.ts'
import { type PrintChoice, usePrintPapers } from '../../../printing/use-print-papers.ts'

/** The whole set once; after that what is still missing, and a second copy of what came out, with its reason. */
export function PrintButtons({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  const print = usePrintPapers(order.id)
  const { run: act, said, pending } = useNumberedAct()
  const [asking, setAsking] = useState<SetKind>()
  if (shop === undefined || !leavesWithPapers(order)) return null
  const run = (choice?: PrintChoice) => void act(() => print(choice))
  const missing = order.documents.length === 0 ? undefined : missingPapers(order, shop, localDay(now()))
  const printed = setKinds.filter((kind) => order.documents.some((document) => document.kind === kind))
  return (
    <>
      <Group mt="sm" gap="xs">
        {order.documents.length === 0 && (
          <Button disabled={pending} onClick={() => run()} data-testid="print-set">
            {t('order.printSet')}
          </Button>
        )}
        {missing !== undefined && (
          <Button disabled={pending} onClick={() => run(missing)} data-testid="print-missing">
            {t('papers.panel.printMissing')}
          </Button>
        )}
        {printed.map((kind) => (
          <Button key={kind} variant="default" onClick={() => setAsking(kind)} data-testid={`reprint-${kind}`}>
            {t('order.printAgain')}: {t(`document.${kind}`)}
          </Button>
        ))}
      </Group>
      {said !== undefined && (
        <p role="alert" data-testid="none-left">
          {said}
        </p>
      )}
      {asking !== undefined && (
        <AskText
          title={`${t('order.printAgain')}: ${t(`document.${asking}`)}`}
          label={t('order.reprintReason')}
          confirm={t('order.printAgain')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            run({ only: [asking], reason })
          }}
        />
      )}
    </>
  )
}
