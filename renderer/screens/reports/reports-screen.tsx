/** Where time goes, who packs how much, what goes wrong. */
export function ReportsScreen() {
  return null
}
