/**
 * The overlapping pairs by which Chinese text is searched, in order and with repeats; a run of one character yields itself.
 * Text is compatibility-normalised and lower-cased, and runs end at whatever is neither letter nor digit. The SQL function of
 * the same name must agree, or what was indexed is not what is looked for.
 */
export function bigrams(text: string): readonly string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return runs.flatMap((run) => {
    const signs = Array.from(run)
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
  })
}
