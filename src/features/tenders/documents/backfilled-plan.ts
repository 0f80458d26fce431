/** The plan of a year under which contracts from before the system are kept. */
export const backfilledPlanName = (year: number): string => `${year}年度补录合同（系统启用前签订）`

/** Short enough that a lot's code can go on from it. */
export const backfilledPlanCode = (year: number, nth: number): string => (nth === 1 ? `BL${year}` : `BL${year}-${nth}`)

export const backfilledLotCode = (planCode: string, nth: number): string => `${planCode}-${String(nth).padStart(3, '0')}`

/** What was asked of the team stands in the paper contract. */
export const AS_AGREED = '按原合同约定'
