/** The shop's statuses, texts and rules. */
export function ProcedureSettings() {
  return null
}
