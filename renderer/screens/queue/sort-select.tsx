import { ArrowDownNarrowWide } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { queueSorts } from '../../ui-state/queue-view.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './queue-screen.module.css'

/** What comes first in the list: what leaves first, was promised first, is oldest, or has waited longest (C14). */
export function SortSelect() {
  const { t } = useTranslation()
  const { queueSort, sortQueue } = useUi()
  return (
    <label className={classes.sort} title={t('sorting.label')}>
      <ArrowDownNarrowWide size={20} aria-hidden />
      <select
        value={queueSort}
        aria-label={t('sorting.label')}
        data-testid="sort"
        onChange={(event) => {
          const sort = queueSorts.find((candidate) => candidate === event.currentTarget.value)
          if (sort !== undefined) sortQueue(sort)
        }}
      >
        {queueSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorting.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
