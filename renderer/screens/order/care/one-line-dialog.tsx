import { useTranslation } from 'react-i18next'
import { AskText } from '../../../components/ask-text.tsx'
import type { FactDraft } from '../../../orders/fact-drafts.ts'
import { useRecord } from '../../../orders/use-record.ts'
import type { CareDialogProps } from './care-dialog.tsx'
import type { OneLineQuestion } from './care-question.tsx'

/** The questions that one line of text answers. */
export function OneLineDialog({ order, question, onClose }: CareDialogProps & { question: OneLineQuestion }) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const atDesk = order.intake.payment.method === 'pay-at-desk'
  const payment = atDesk ? t('work.do.takePayment') : t('order.confirmPayment')
  const words: Readonly<Record<OneLineQuestion['about'], readonly [title: string, label: string, confirm: string]>> = {
    hold: [t('order.hold'), t('order.holdReason'), t('order.hold')],
    deliver: [t('order.deliver'), t('work.deliver.source'), t('order.deliver')],
    note: [t('order.note'), t('order.noteLabel'), t('order.save')],
    payment: [payment, t('order.receipt'), payment],
    solve: [t('work.do.solve'), t('work.problem.how'), t('work.do.solve')],
    waive: [t('work.task.waive'), t('work.task.waiveReason'), t('work.task.waive')],
  }
  const fact = (text: string): FactDraft => {
    switch (question.about) {
      case 'hold':
        return { type: 'order-held', data: { reason: text } }
      case 'deliver':
        return { type: 'order-delivered', data: { source: 'desk', note: text } }
      case 'note':
        return { type: 'note-added', data: { text } }
      case 'payment': {
        const { payment: said } = order.intake
        const receipt = text === '' ? {} : { receipt: text.slice(0, 120) }
        return {
          type: 'payment-confirmed',
          data: {
            amount: order.payment.total,
            method: said.name.slice(0, 80),
            source: atDesk ? 'cash-desk' : 'desk',
            ...receipt,
          },
        }
      }
      case 'solve':
        return { type: 'problem-solved', data: text === '' ? {} : { note: text } }
      case 'waive':
        return { type: 'task-reported', data: { taskId: question.taskId, outcome: 'waived', note: text } }
    }
  }
  const [title, label, confirm] = words[question.about]
  return (
    <AskText
      title={title}
      label={label}
      confirm={confirm}
      optional={question.about === 'solve' || (question.about === 'payment' && atDesk)}
      onClose={onClose}
      onAnswer={(text) => {
        onClose()
        void record(fact(text))
      }}
    />
  )
}
