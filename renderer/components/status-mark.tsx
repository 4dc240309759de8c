import type { ShopStatus } from '#shared/shop/shop-status.ts'
import classes from './status-mark.module.css'

/** The colour that the shop gave a status; its name always stands beside it. */
export function StatusMark({ colour }: { colour: ShopStatus['colour'] }) {
  return <span className={classes.mark} data-colour={colour} aria-hidden />
}
