import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueue } from '../../../orders/use-queue.ts'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import { useUi } from '../../../ui-state/ui-state.ts'

/** More than this in one go is work for the shop's own system. */
const atMost = 1000

/** Ticks the whole list, also what is not scrolled into view yet. */
export function ListTicker() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)} loading={asked} data-testid="bulk-all">
        {t('bulk.wholeList')}
      </Button>
      {asked && <WholeList onDone={() => setAsked(false)} />}
    </>
  )
}

/** Reads the list only while somebody asks for it. */
function WholeList({ onDone }: { onDone: () => void }) {
  const { queueView, search } = useUi()
  const { orders, ready } = useQueue(queueView, search, atMost)
  const tick = useStatusWork((work) => work.tick)
  useEffect(() => {
    if (!ready) return
    tick(
      orders.map((order) => order.id),
      true,
    )
    onDone()
  }, [ready, orders, tick, onDone])
  return null
}
