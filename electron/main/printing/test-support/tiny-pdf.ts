const pointsPerMm = 72 / 25.4

/**
 * A real, empty PDF of some pages and size, built as Chromium's engine lays its files out. `comment`: whole lines of `%…`.
 * `words`: what stands on each page, found in the file as `(…) Tj`.
 */
export function tinyPdf(
  pages: number,
  widthMm: number,
  heightMm: number,
  comment = '',
  words: readonly string[] = [],
): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const box = `[0 0 ${(widthMm * pointsPerMm).toFixed(2)} ${(heightMm * pointsPerMm).toFixed(2)}]`
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R>>',
    `<</Type /Pages\n/Count ${pages}\n/Kids [${kids}]>>`,
    ...Array.from(
      { length: pages },
      (_, index) =>
        `<</Type /Page\n/MediaBox ${box}${index < words.length ? `\n/Contents ${pages + index + 3} 0 R` : ''}\n/Parent 2 0 R>>`,
    ),
    ...words.map((word) => `<</Length ${word.length + 5}>> stream\n(${word}) Tj\nendstream`),
  ]
  let text = `%PDF-1.4\n${comment}`
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
