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

/**
 * The font-face rules of the bundled fonts with the fonts inside, as data: URLs: a page made from text can load no
 * file, and the paper must not depend on what the machine has installed.
 */
export async function bundledFontFaces(): Promise<string> {
  const require = createRequire(import.meta.url)
  const faces: Promise<string>[] = []
  for (const { family, source, name, subsets } of families) {
    const ranges: Readonly<Record<string, string>> = JSON.parse(
      await readFile(require.resolve(`${source}/unicode.json`), 'utf8'),
    )
    for (const subset of subsets)
      for (const weight of weights)
        faces.push(
          readFile(require.resolve(`${source}/files/${name}-${subset}-${weight}-normal.woff2`), 'base64').then(
            (data) =>
              `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};` +
              `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${ranges[subset] ?? 'U+0'}}`,
          ),
        )
  }
  return (await Promise.all(faces)).join('\n')
}
