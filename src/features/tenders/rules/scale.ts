/** '13-15/10-12/7-9/0-6': the bands a juror marks in; what is counted from papers has its points in words instead. */
export const isBands = (scale: string): boolean => /^\d[\d./-]*$/.test(scale)

/** The highest mark of the bands: 15 of '13-15/10-12/7-9/0-6'. */
export const topBand = (scale: string): number | undefined =>
  isBands(scale) ? Math.max(...scale.split(/[/-]/).map(Number)) : undefined
