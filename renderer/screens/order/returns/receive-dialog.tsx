import { Button, Group, Modal } from '@mantine/core'
import { Check, ScanLine, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReturnView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import { isolateCode, isolateText } from '../../../components/isolate.ts'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { matchReturn } from '../../../scanner/match-return.ts'
import { parseCode } from '../../../scanner/parse-code.ts'
import { useScanTarget } from '../../../scanner/use-scan-target.ts'
import own from './returns.module.css'

export interface ReceiveDialogProps {
  readonly order: OrderView
  readonly entry: ReturnView
  readonly onClose: () => void
}

const conditions = ['good', 'damaged'] as const

/** Receiving a return: say how the piece looks, scan it, go on. Each scan is permanent before it is heard. */
export function ReceiveDialog({ order, entry, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station, sounds } = useServices()
  const record = useRecord(order.id)
  const [condition, setCondition] = useState<(typeof conditions)[number]>('good')
  const [said, setSaid] = useState<{ readonly tone: 'right' | 'stop'; readonly text: string }>()
  const turn = useRef<Promise<void>>(Promise.resolve())
  useReturnFocus()
  const take = async (lineId: string, name: string, pieces: number, code: string) => {
    const data = { returnId: entry.id, lineId, quantity: pieces, condition, code }
    if (!(await record({ type: 'return-received', data }))) return
    sounds.play('right')
    setSaid({ tone: 'right', text: t('returns.taken', { name: isolateText(name) }) })
  }
  const scan = async (code: string) => {
    const parsed = parseCode(code)
    const current = await station.order(order.id)
    const latest = current?.returns.find((candidate) => candidate.id === entry.id)
    if (current === undefined || latest === undefined) return
    const match = matchReturn(current, latest, parsed)
    if (match.kind === 'line') return take(match.lineId, match.name, match.pieces, code)
    sounds.play(match.kind === 'too-many' ? 'over' : match.kind === 'ambiguous' ? 'attention' : 'wrong')
    const shown = isolateCode(parsed.raw)
    const text = {
      'too-many': t('returns.tooMany', { name: match.kind === 'too-many' ? isolateText(match.name) : '' }),
      ambiguous: t('returns.twoProducts', { code: shown }),
      unknown: t('returns.notHere', { code: shown }),
    }[match.kind]
    setSaid({ tone: 'stop', text })
  }
  useScanTarget(({ code, bounce }) => {
    if (bounce) return
    const parsed = parseCode(code)
    if (parsed.kind === 'command') {
      if (parsed.value === 'CONFIRM' || parsed.value === 'CANCEL') onClose()
      return
    }
    // One after the other: two quick scans of the last piece must not both find it missing.
    turn.current = turn.current.then(() => scan(code)).catch((error: unknown) => station.report(error))
  })
  const Sign = said === undefined ? ScanLine : said.tone === 'right' ? Check : X
  return (
    <Modal
      opened
      size={680}
      onClose={onClose}
      title={t('returns.receive')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={own.form} data-testid="receive-return">
        <p className={own.said} role="status" data-tone={said?.tone} data-testid="receive-said">
          <Sign size={24} aria-hidden />
          {said?.text ?? t('returns.receiveTitle')}
        </p>
        <fieldset>
          <legend>{t('returns.condition')}</legend>
          {conditions.map((candidate) => (
            <label key={candidate} className={own.option} data-chosen={condition === candidate || undefined}>
              <input
                type="radio"
                name="return-condition"
                checked={condition === candidate}
                onChange={() => setCondition(candidate)}
                data-testid={`return-is-${candidate}`}
              />
              {t(`returns.is.${candidate}`)}
            </label>
          ))}
        </fieldset>
        <div>
          {entry.lines.map((line) => {
            const known = order.lines.find((candidate) => candidate.id === line.lineId)
            const name = known?.name ?? line.lineId
            const full = known === undefined || known.returned >= known.packed
            return (
              <div key={line.lineId} className={own.row}>
                <bdi>{name}</bdi>
                <span>
                  {t('returns.received', {
                    received: format.number(line.received),
                    quantity: format.number(line.quantity),
                  })}
                </span>
                <Button
                  variant="default"
                  disabled={full}
                  aria-label={t('returns.byHand', { name })}
                  onClick={() => void take(line.lineId, name, 1, '')}
                  data-testid={`receive-${line.lineId}`}
                >
                  {format.number(1)} +
                </Button>
              </div>
            )
          })}
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus data-testid="receive-done">
            {t('returns.done')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
