import { Button, Group } from '@mantine/core'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../components/ask-text.tsx'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { localDay } from '../orders/local-day.ts'
import { useShop } from '../orders/use-station.ts'
import { leavesWithPapers } from './leaves-with-papers.ts'
import { complaintsOf } from './legal-holds.ts'
import { type Paper, paperSet, setKinds } from './paper-set.ts'
import { SheetPreview } from './sheet-preview.tsx'
import { usePrintJobs } from './use-print-jobs.ts'
import { usePrintPapers } from './use-print-papers.ts'

/** Each paper that an order has now, to be looked at as it would come out next, and printed from there. */
export function PreviewPapers({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station, now } = useServices()
  const shop = useShop()
  const print = usePrintPapers(order.id)
  const { data: jobs = [] } = usePrintJobs(order.id)
  const [looking, setLooking] = useState<Paper>()
  const [asking, setAsking] = useState<Paper>()
  if (shop === undefined || !leavesWithPapers(order)) return null
  const papers = paperSet(order, shop, localDay(now()), jobs, { only: setKinds })
  const labels = papers.filter(({ kind }) => kind === 'label')
  const held =
    shop.procedure.rules.legalCheck === 'block' && looking !== undefined && complaintsOf([looking]).length > 0
  const run = ({ kind, parcelId }: Paper, reason?: string) => {
    const why = reason === undefined ? {} : { reason }
    const parcels = parcelId === undefined ? {} : { parcels: [parcelId] }
    void print({ only: [kind], ...parcels, ...why }).catch((error: unknown) => station.report(error))
  }
  return (
    <section aria-label={t('printers.lookFirst')}>
      <p>{t('printers.lookFirst')}</p>
      <Group mt={6} gap="xs">
        {papers.map((paper) => (
          <Button
            key={`${paper.kind} ${paper.parcelId ?? ''}`}
            variant="default"
            leftSection={<Eye size={18} aria-hidden />}
            onClick={() => setLooking(paper)}
            data-testid={`preview-${paper.kind}`}
          >
            {t(`document.${paper.kind}`)}
            {labels.length > 1 && labels.includes(paper) && ` ${format.number(labels.indexOf(paper) + 1)}`}
          </Button>
        ))}
      </Group>
      {looking !== undefined && (
        <SheetPreview
          document={looking.data}
          onClose={() => setLooking(undefined)}
          {...(held
            ? {}
            : {
                onPrint: () => {
                  setLooking(undefined)
                  if (looking.copy > 1) setAsking(looking)
                  else run(looking)
                },
              })}
        />
      )}
      {asking !== undefined && (
        <AskText
          title={`${t('order.printAgain')}: ${t(`document.${asking.kind}`)}`}
          label={t('order.reprintReason')}
          confirm={t('order.printAgain')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            run(asking, reason)
          }}
        />
      )}
    </section>
  )
}
