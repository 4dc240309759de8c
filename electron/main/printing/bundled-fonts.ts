import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const families = [
  {
    family: 'Packdesk Sans',
    source: '@fontsource/noto-sans',
    name: 'noto-sans',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  },
  { family: 'Packdesk Arabic', source: '@fontsource/vazirmatn', name: 'vazirmatn', subsets: ['arabic'] },
] as const

const weights = [400, 700] as const

/** PostScript names that pdffonts may report for our papers. */
export const bundledFontNames: readonly string[] = ['NotoSans', 'Vazirmatn']

/** One font file as a font-face rule, the font inside as a data: URL. */
export interface FontFace {
  readonly rule: string
  /** First and last code point of each range that the file holds. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** Reads a CSS unicode-range such as `U+0000-00FF,U+0131`. */
export function parseUnicodeRange(text: string): FontFace['ranges'] {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

/**
 * The bundled fonts: a page made from text can load no file, and the paper must not depend on what the machine has
 * installed.
 */
export async function bundledFontFaces(): Promise<readonly FontFace[]> {
  const require = createRequire(import.meta.url)
  const faces: Promise<FontFace>[] = []
  for (const { family, source, name, subsets } of families) {
    const ranges: Readonly<Record<string, string>> = JSON.parse(
      await readFile(require.resolve(`${source}/unicode.json`), 'utf8'),
    )
    for (const subset of subsets)
      for (const weight of weights) {
        const range = ranges[subset] ?? 'U+0'
        const file = require.resolve(`${source}/files/${name}-${subset}-${weight}-normal.woff2`)
        faces.push(
          readFile(file, 'base64').then((data) => ({
            rule:
              `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};` +
              `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`,
            ranges: parseUnicodeRange(range),
          })),
        )
      }
  }
  return Promise.all(faces)
}

/** The rules of all faces, for warming up. */
export function allFontRules(faces: readonly FontFace[]): string {
  return faces.map((face) => face.rule).join('\n')
}

/** The rules that this text needs: a label in Latin letters need not carry and decode the Arabic ones. */
export function fontRulesFor(text: string, faces: readonly FontFace[]): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const needed = faces.filter(({ ranges }) =>
    points.some((point) => ranges.some(([from, to]) => from <= point && point <= to)),
  )
  return allFontRules(needed)
}
