/** '13-15/10-12/7-9/0-6': the bands a juror marks in; what is counted from papers has its points in words instead. */
export const isBands = (scale: string): boolean => /^\d[\d./-]*$/.test(scale)

export type BandName = 'excellent' | 'good' | 'fair' | 'poor'

const NAMES: readonly BandName[] = ['excellent', 'good', 'fair', 'poor']

/** The bands with the names that a scale of four has (practice: 优、良、中、差); with more or fewer the names would be guesses. */
export function namedBands(scale: string): readonly { readonly name: BandName; readonly band: string }[] | undefined {
  const bands = isBands(scale) ? scale.split('/') : []
  if (bands.length !== NAMES.length) return undefined
  return NAMES.map((name, place) => ({ name, band: bands[place] ?? '' }))
}

/** The highest mark of the bands: 15 of '13-15/10-12/7-9/0-6'. */
export const topBand = (scale: string): number | undefined =>
  isBands(scale) ? Math.max(...scale.split(/[/-]/).map(Number)) : undefined
