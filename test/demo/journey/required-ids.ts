export const journeyNames = ['prestashop', 'odoo', 'satinalma', 'shopgold', 'russian'] as const
export type JourneyName = (typeof journeyNames)[number]

const numbered = (letter: string, from: number, to: number, without: readonly number[] = []) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((number) => !without.includes(number))
    .map((number) => `${letter}${number}`)

/**
 * What each description states as a step or a rule (priority M in the requirements). A journey that has not shown all of its
 * ids has failed.
 */
export const requiredIds: Readonly<Record<JourneyName, readonly string[]>> = {
  prestashop: numbered('A', 1, 18, [9]),
  odoo: numbered('B', 1, 19, [6, 8, 9]),
  satinalma: numbered('C', 1, 20, [3, 14, 17]),
  shopgold: numbered('D', 1, 17, [6]),
  russian: numbered('E', 1, 29, [11, 12, 18, 25, 26, 28]),
}
