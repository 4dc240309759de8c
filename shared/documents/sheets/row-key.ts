/** Rows have no id, and the same article may stand in two of them; drawn once, they never change places. */
export function rowKey(name: string, index: number): string {
  return `${index} ${name}`
}
