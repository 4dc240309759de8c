import type { PrintJob } from '#shared/contract/print-job.ts'

export type PaperWarnings = PrintJob['warnings']

/**
 * What is not on the paper as it is in the data, from its markup: U+FFFD stands for a letter that no bundled font has, an
 * ellipsis at the end of a text from outside for what had no room. Words that the data itself ends so count too: the
 * person looks once more, that is all.
 */
export function warningsIn(body: string): PaperWarnings {
  return [
    ...(body.includes('\ufffd') ? (['missing-glyph'] as const) : []),
    ...(/…<\/bdi>/.test(body) ? (['text-cut'] as const) : []),
  ]
}
