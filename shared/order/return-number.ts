/** What a return is called in the books and on its slip; `index` counts the order's returns from 0. */
export const returnNumber = (orderNumber: string, index: number): string => `IN/${orderNumber}/${index + 1}`

/** The number of the order whose return this is; undefined for any other code. */
export function orderOfReturn(code: string): string | undefined {
  return /^\s*IN\/(.+)\/\d+\s*$/i.exec(code)?.[1]
}
