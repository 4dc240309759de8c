/** A day as it stands on Turkish papers. */
export const dayOf = (date: Date): string =>
  new Intl.DateTimeFormat('tr', { day: 'numeric', month: 'long', year: 'numeric' }).format(date)

/** For `every`: whether the words stand in the text. */
export const isIn =
  (text: string) =>
  (words: string | RegExp): boolean =>
    typeof words === 'string' ? text.includes(words) : words.test(text)
