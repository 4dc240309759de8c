import type { ReactNode } from 'react'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import classes from './status-name.module.css'

/** A status of the shop: its colour, and its word. */
export function StatusName({ colour, children }: { colour: ShopStatus['colour']; children: ReactNode }) {
  return (
    <span className={classes.status}>
      <StatusMark colour={colour} />
      <bdi>{children}</bdi>
    </span>
  )
}
