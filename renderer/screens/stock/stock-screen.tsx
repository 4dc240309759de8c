/** What there is, what is set aside, what must be ordered. */
export function StockScreen() {
  return null
}
