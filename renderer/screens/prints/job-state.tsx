import {
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  FileCheck,
  Inbox,
  type LucideIcon,
  Printer,
  Send,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PrintJob, PrintStateName } from '#shared/contract/print-job.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { alarmOf } from '../../printing/print-attention.ts'

const looks: Readonly<Record<PrintStateName, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  queued: { tone: 'plain', icon: Clock },
  rendered: { tone: 'plain', icon: FileCheck },
  sending: { tone: 'info', icon: Send },
  accepted: { tone: 'info', icon: Inbox },
  printing: { tone: 'info', icon: Printer },
  done: { tone: 'right', icon: CircleCheck },
  unknown: { tone: 'soon', icon: CircleHelp },
  failed: { tone: 'stop', icon: CircleX },
}

/** How far a paper is: a colour, a sign and a word. What a printer keeps back is amber, whatever its state. */
export function JobState({ job }: { job: PrintJob }) {
  const { t } = useTranslation()
  const { tone, icon } = looks[job.status.state]
  const kept = alarmOf(job) === 'waiting'
  // Nothing is left to be stopped for: the failure was seen.
  const seen = job.status.state === 'failed' && alarmOf(job) === undefined
  return (
    <Chip tone={kept ? 'soon' : seen ? 'plain' : tone} icon={kept ? TriangleAlert : icon}>
      {t(`prints.state.${kept && job.status.state === 'rendered' ? 'queued' : job.status.state}`)}
    </Chip>
  )
}
