import { Button, Group } from '@mantine/core'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { useShop } from '../orders/use-station.ts'
import { leavesWithPapers } from './leaves-with-papers.ts'
import { localDate } from './local-date.ts'
import { type Paper, paperSet, setKinds } from './paper-set.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { useDeskInfo } from './use-desk-info.ts'
import { usePrintJobs } from './use-print-jobs.ts'

/** Each paper that an order has now, to be looked at as it would come out next. */
export function PreviewPapers({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useServices()
  const shop = useShop()
  const { data: info } = useDeskInfo()
  const { data: jobs = [] } = usePrintJobs(order.id)
  const [looking, setLooking] = useState<Paper>()
  if (shop === undefined || !leavesWithPapers(order)) return null
  const papers = paperSet(order, shop, localDate(now()), jobs, { only: setKinds })
  const labels = papers.filter(({ kind }) => kind === 'label')
  const media = looking && info?.settings.media[looking.kind]
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
        <PreviewDialog
          document={looking.data}
          {...(media === undefined ? {} : { media })}
          onClose={() => setLooking(undefined)}
        />
      )}
    </section>
  )
}
