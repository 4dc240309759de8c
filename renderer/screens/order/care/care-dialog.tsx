import type { OrderView } from '#shared/order/order.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CallbackDialog } from './callback-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import type { CareQuestion } from './care-question.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { OneLineDialog } from './one-line-dialog.tsx'
import { PriceDialog } from './price-dialog.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { PromiseDialog } from './promise-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ShippingDialog } from './shipping-dialog.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { VerifyDialog } from './verify-dialog.tsx'

export interface CareDialogProps {
  readonly order: OrderView
  readonly onClose: () => void
}

export function CareDialog({ question, ...props }: CareDialogProps & { question: CareQuestion }) {
  switch (question.about) {
    case 'assign':
      return <AssignDialog {...props} />
    case 'callback':
      return <CallbackDialog {...props} taskId={question.taskId} note={question.note} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'contact':
      return <ContactDialog {...props} />
    case 'help':
      return <HelpDialog {...props} />
    case 'price':
      return <PriceDialog {...props} />
    case 'problem':
      return <ProblemDialog {...props} />
    case 'promise':
    case 'reschedule':
      return <PromiseDialog {...props} moved={question.about === 'reschedule'} />
    case 'remind':
      return <RemindDialog {...props} occasion={question.occasion} />
    case 'shipping':
      return <ShippingDialog {...props} />
    case 'task':
      return <TaskDialog {...props} />
    case 'verify':
      return <VerifyDialog {...props} />
    default:
      return <OneLineDialog {...props} question={question} />
  }
}
