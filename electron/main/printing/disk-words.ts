const words: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space; this goes on by itself then.',
  EDQUOT: 'The disk quota is used up. Free some space; this goes on by itself then.',
  EROFS: 'The disk is read-only.',
  EACCES: 'Packdesk may not write there.',
  EPERM: 'Packdesk may not write there.',
  EIO: 'The disk reports a read or write error. Have it checked.',
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** True for what the file system throws: with space or permission the same step works later. */
export const isDiskTrouble = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(codeOf(error) ?? '')

export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')

/** What a person can do about it. `place` is the folder or file, without customer data. */
export function diskWords(error: unknown, place: string): string {
  const code = codeOf(error) ?? 'unknown'
  return `${words[code] ?? 'The file system refuses.'} (${code}, ${place})`
}
