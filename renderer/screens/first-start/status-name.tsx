import type { ReactNode } from 'react'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import classes from './status-name.module.css'

export interface StatusNameProps {
  readonly colour: ShopStatus['colour']
  /** What it means, for whoever points at it (C19). */
  readonly meaning?: string | undefined
  readonly children: ReactNode
}

/** A status of the shop: its colour, and its word. */
export function StatusName({ colour, meaning, children }: StatusNameProps) {
  return (
    <span className={classes.status} title={meaning}>
      <StatusMark colour={colour} />
      <bdi>{children}</bdi>
    </span>
  )
}
