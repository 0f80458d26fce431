// 政府采购法实施条例第28条: within a fiscal year, what is bought in several purchases for one budget item and one category, otherwise than by
// open tender, is summed; from the sum for open tenders on that is splitting 化整为零. The fiscal year is the calendar year.

/** What one project adds: its budget, under each field of service that it names. */
export type Part = { readonly fields: readonly string[]; readonly budgetFen: number }
export type SplitSum = { readonly field: string; readonly lots: number; readonly sumFen: number }

/** The fields of one fund and year whose projects together reach the sum for open tenders, the largest first. */
export function splitSums(parts: readonly Part[], tenderFrom: number | null): SplitSum[] {
  if (tenderFrom === null) return []
  const sums = new Map<string, { lots: number; sumFen: number }>()
  for (const { fields, budgetFen } of parts)
    for (const field of new Set(fields)) {
      const { lots, sumFen } = sums.get(field) ?? { lots: 0, sumFen: 0 }
      sums.set(field, { lots: lots + 1, sumFen: sumFen + budgetFen })
    }
  return [...sums]
    .map(([field, sum]) => ({ field, ...sum }))
    .filter(({ sumFen }) => sumFen >= tenderFrom)
    .toSorted((a, b) => b.sumFen - a.sumFen)
}
