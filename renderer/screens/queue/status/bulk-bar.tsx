import { Button, NativeSelect } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CancelCode, cancelCodeSchema } from '#shared/order/events/shop-events.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { PickListButton } from '../../../printing/pick-list-button.tsx'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import { BulkReport } from './bulk-report.tsx'
import { listSwitches } from './list-switches.ts'
import { ListTicker } from './list-ticker.tsx'
import { PapersButton } from './papers-button.tsx'
import classes from './status-work.module.css'
import { useBulk } from './use-bulk.ts'

/** Place three (D12): what happens to the ticked orders. While a run goes on, and until its report is closed, that. */
export function BulkBar() {
  const ticked = useStatusWork((work) => work.ticked)
  const run = useStatusWork((work) => work.run)
  if (run !== undefined) return <BulkReport run={run} />
  return ticked.size === 0 ? null : <BulkChoice ticked={ticked} />
}

function BulkChoice({ ticked }: { ticked: ReadonlySet<string> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const procedure = useShop()?.procedure
  const untick = useStatusWork((work) => work.untick)
  const work = useStatusWork()
  const [statusId, setStatusId] = useState('')
  const [templateId, setTemplateId] = useState('')
  const [code, setCode] = useState<CancelCode>('other')
  const [told, setTold] = useState(() => listSwitches(work, procedure?.statuses ?? []))
  const start = useBulk()
  const { station } = useServices()
  if (procedure === undefined) return null
  const statuses = procedure.statuses.filter((status) => status.enabled)
  const status = statuses.find((candidate) => candidate.id === statusId)
  const templates = procedure.templates.filter((template) => status?.templates.includes(template.id))
  const cancels = status?.stages[0] === 'cancelled'
  return (
    <section className={classes.bar} aria-label={t('bulk.title')} data-testid="bulk-bar">
      <strong data-testid="bulk-count" data-count={ticked.size}>
        {t('bulk.ticked', format.counted(ticked.size))}
      </strong>
      <ListTicker />
      <NativeSelect
        aria-label={t('bulk.status')}
        data-testid="bulk-status"
        value={statusId}
        onChange={(event) => {
          setStatusId(event.currentTarget.value)
          setTemplateId('')
        }}
        data={[
          { value: '', label: t('bulk.chooseStatus') },
          ...statuses.map(({ id, label }) => ({ value: id, label: format.label(label) })),
        ]}
      />
      {cancels && (
        <NativeSelect
          aria-label={t('statusDialog.cancelCode')}
          data-testid="bulk-cancel-code"
          value={code}
          onChange={(event) => setCode(cancelCodeSchema.parse(event.currentTarget.value))}
          data={cancelCodeSchema.options.map((value) => ({ value, label: t(`cancelCode.${value}`) }))}
        />
      )}
      <NativeSelect
        aria-label={t('bulk.template')}
        data-testid="bulk-template"
        disabled={templates.length === 0}
        value={templateId}
        onChange={(event) => setTemplateId(event.currentTarget.value)}
        data={[
          { value: '', label: t('bulk.ownMessage') },
          ...templates.map(({ id, name }) => ({ value: id, label: format.label(name) })),
        ]}
      />
      {(['email', 'sms'] as const).map((channel) => (
        <label key={channel} className={classes.check}>
          <input
            type="checkbox"
            checked={told[channel]}
            data-testid={`bulk-${channel}`}
            onChange={(event) => setTold({ ...told, [channel]: event.currentTarget.checked })}
          />
          {t(`channel.${channel}`)}
        </label>
      ))}
      <Button
        disabled={status === undefined}
        data-testid="bulk-apply"
        onClick={() => {
          if (status === undefined) return
          const template = templates.find((candidate) => candidate.id === templateId)
          start([...ticked], { status, ...told, template, cancelCode: cancels ? code : undefined })
        }}
      >
        {t('bulk.apply')}
      </Button>
      <PickListButton
        orders={async () => (await station.documents([...ticked])).map((document) => viewOrder(document))}
      />
      <PapersButton ids={[...ticked]} />
      <Button variant="default" leftSection={<X size={18} aria-hidden />} onClick={untick} data-testid="bulk-clear">
        {t('bulk.clear')}
      </Button>
    </section>
  )
}
