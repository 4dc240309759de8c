import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import { Chip } from '../../../components/chip.tsx'
import { TechnicalDetail } from '../../../components/reason-text.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useCauseWords } from '../../../printing/use-cause-words.ts'
import classes from './printers-settings.module.css'

export interface ProbeAddressProps {
  readonly driver: PrinterDevice['driver']
  readonly address: string
  readonly onFound: (printer: Printer) => void
}

/** Asks the address what it is, before anything depends on it. */
export function ProbeAddress({ driver, address, onFound }: ProbeAddressProps) {
  const { t } = useTranslation()
  const { desk } = useServices()
  const causeWords = useCauseWords()
  const probe = useMutation({
    mutationFn: async () => ({ asked: address, ...(await desk.call('printing.probe', { driver, address })) }),
    onSuccess: ({ printer }) => answers(printer) && onFound(printer),
  })
  const answer = probe.data?.asked === address ? probe.data.printer : undefined
  const trouble =
    answer === undefined || answer.ready
      ? undefined
      : causeWords({ ...(answer.cause === undefined ? {} : { cause: answer.cause }), why: answer.reason ?? '' })
  return (
    <div className={classes.probe}>
      <Button
        variant="default"
        disabled={address === ''}
        loading={probe.isPending}
        onClick={() => probe.mutate()}
        data-testid="probe"
      >
        {t('printers.setup.probe')}
      </Button>
      {answer !== undefined && answers(answer) && (
        <div data-testid="probe-answer" data-ready={answer.ready}>
          <Chip tone={answer.ready ? 'right' : 'soon'} icon={answer.ready ? CircleCheck : TriangleAlert}>
            {t(answer.ready ? 'printers.setup.probeReady' : 'printers.setup.probeNotReady')}
          </Chip>
          {trouble !== undefined && (
            <p className={classes.quiet}>
              <span dir="auto">{trouble.text}</span> <bdi>{trouble.detail}</bdi>
            </p>
          )}
        </div>
      )}
      {(probe.error !== null || (answer !== undefined && !answers(answer))) && (
        <div data-testid="probe-answer" data-ready="nothing">
          <Chip tone="soon" icon={CircleX}>
            {t('printers.setup.probeNothing')}
          </Chip>
          <TechnicalDetail text={probe.error?.message ?? answer?.reason} />
        </div>
      )}
    </div>
  )
}

/** A printer that is out of paper answers, too. */
const answers = (printer: Printer) =>
  printer.ready || !['printer-unreachable', 'printer-missing'].includes(printer.cause?.code ?? '')
