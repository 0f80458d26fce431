/**
 * The overlapping pairs by which Chinese text is searched, each once; a run of one character yields itself. Text is
 * compatibility-normalised, A to Z are lower-cased, and runs end at whatever is neither letter nor digit. The SQL function of
 * the same name must yield the same set, or what was indexed is not what is looked for: only the letters of ASCII change case
 * alike in every database.
 */
export function bigrams(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const grams = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => {
    const signs = Array.from(run)
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
  })
  return [...new Set(grams)]
}
