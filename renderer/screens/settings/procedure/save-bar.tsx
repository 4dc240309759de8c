import { Button } from '@mantine/core'
import { CircleCheck, PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { whyNot } from '../../../orders/endpoint-questions.ts'
import { useCounts } from '../../../orders/use-queue.ts'
import { SaveTrouble } from '../../first-start/save-trouble.tsx'
import { useSaveProcedure } from '../../first-start/use-save-procedure.ts'
import type { ProcedureDraft } from './draft-store.ts'
import classes from './save-bar.module.css'

/**
 * Saves the whole procedure, or says why it could not be: another person was first (theirs holds), a deleted status
 * is in use (it can be switched off instead), no connection (the draft stays).
 */
export function SaveBar({ draft }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const save = useSaveProcedure()
  const { byStatus } = useCounts()
  const { procedure, saved, changed, change, drop } = draft
  const overtaken = changed && saved.revision !== procedure.revision
  const deleted = saved.statuses.filter((status) => !procedure.statuses.some((kept) => kept.id === status.id))
  const deletedNames = deleted.map((status) => isolateText(format.label(status.label))).join(', ')
  const deletedCounts = deleted.map(
    (status) =>
      `${isolateText(format.label(status.label))}: ${t('reports.ordersCount', format.counted(byStatus.get(`status:${status.id}`) ?? 0))}`,
  )
  const run = () => {
    save.mutate(procedure, {
      onSuccess: drop,
      // It may be the other person's newer version that is in the way: see it.
      onError: (error) => {
        if (whyNot(error).kind === 'refused') station.fetchShop().catch((why: unknown) => station.report(why))
      },
    })
  }
  const putBack = () => {
    const statuses = deleted.reduce((list, status) => {
      const place = saved.statuses.findIndex((known) => known.id === status.id)
      return list.toSpliced(Math.min(place, list.length), 0, { ...status, enabled: false })
    }, procedure.statuses)
    change({ statuses })
    save.reset()
  }
  if (!changed)
    return save.isSuccess ? (
      <p className={classes.saved} role="status" data-testid="procedure-saved">
        <CircleCheck size={20} aria-hidden />
        {t('setup.saved')}
      </p>
    ) : null
  return (
    <div className={classes.bar} data-testid="save-bar" data-overtaken={overtaken || undefined}>
      {overtaken ? (
        <div className={classes.overtaken} role="alert">
          <strong>{t('setup.overtaken')}</strong>
          <p>{t('setup.overtakenHint')}</p>
        </div>
      ) : (
        save.error !== null && (
          <SaveTrouble
            error={save.error}
            onRetry={run}
            {...(deleted.length > 0
              ? { refused: t('setup.stillUsed', { names: deletedNames }), detail: deletedCounts.join(', ') }
              : {})}
          >
            {deleted.length > 0 && whyNot(save.error).kind === 'refused' && (
              <Button onClick={putBack} data-testid="switch-off-instead">
                {t('setup.switchOffInstead')}
              </Button>
            )}
          </SaveTrouble>
        )
      )}
      <div className={classes.row}>
        <span className={classes.words}>
          <PencilLine size={20} aria-hidden />
          {t('setup.unsaved')}
        </span>
        <Button
          variant="default"
          data-testid="procedure-drop"
          onClick={() => {
            drop()
            save.reset()
          }}
        >
          {t(overtaken ? 'setup.loadTheirs' : 'setup.drop')}
        </Button>
        <Button loading={save.isPending} disabled={overtaken} data-testid="procedure-save" onClick={run}>
          {t('setup.save')}
        </Button>
      </div>
    </div>
  )
}
