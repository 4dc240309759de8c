import { type ZplToken, zplTokens } from './zpl-tokens.ts'

export type ShopZpl = { readonly labels: number } | { readonly refused: string }

/**
 * What a label is made of: fields, fonts, barcodes, lines, pictures in text form, its place and size, one copy. Anything
 * else may store, delete, reset, send back or set something up, and a file from outside has no business with that.
 */
const ofLabels = new Set(
  (
    'XA XZ A CF CI FA FB FC FD FH FO FP FR FS FT FV FW FX GB GC GD GE GF GS LH LL LR LS LT TB PA PM PO PQ PR PW MD MM MN MT MU ' +
    'BY B0 B1 B2 B3 B4 B5 B7 B8 B9 BA BB BC BD BE BF BI BJ BK BL BM BO BP BQ BR BS BT BU BX BZ'
  ).split(' '),
)

/** Whether a carrier's label that the shop bought may be sent to a printer as it is: one label and nothing more. */
export function checkShopZpl(bytes: Uint8Array): ShopZpl {
  const tokens = zplTokens(bytes)
  let labels = 0
  let open = false
  for (const token of tokens) {
    const why = forbidden(token)
    if (why !== undefined) return { refused: why }
    if (token.name === 'XA') {
      if (open) return { refused: 'A label begins inside another one: the file is not whole.' }
      open = true
      labels += 1
    } else if (!open) return { refused: `^${shown(token)} stands outside of a label.` }
    else if (token.name === 'XZ') open = false
  }
  if (labels === 0) return { refused: 'The file holds no label: it is no ZPL.' }
  if (open) return { refused: 'The label has no end: the file is not whole.' }
  if (labels > 1) return { refused: `The file holds ${labels} labels; one is printed at a time.` }
  return { labels }
}

const shown = ({ name }: ZplToken) => name.replace(/[^A-Z0-9@]/g, '?')

function forbidden(token: ZplToken): string | undefined {
  const { prefix, name, data } = token
  if (prefix === '~') return `The label holds ~${shown(token)}, a command to the printer itself.`
  if (!ofLabels.has(name)) return `The label holds ^${shown(token)}, which is no part of a label.`
  if (name === 'GF' && !/^A,/i.test(data)) return 'The label holds a binary picture (^GF), which cannot be checked.'
  if (name === 'PQ' && !/^0*1?(?:,|\s*$)/.test(data)) return 'The label asks for several copies of itself (^PQ).'
  return undefined
}
