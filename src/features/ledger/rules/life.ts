/** A life: what may be done to a thing in each status, and what it then becomes. */
export type Life<Status extends string, Deed extends string> = Readonly<Record<Status, Readonly<Partial<Record<Deed, Status>>>>>

/** The status after the deed, or undefined where the life does not allow it. */
export const after = <Status extends string, Deed extends string>(
  life: Life<Status, Deed>,
  status: Status,
  deed: Deed,
): Status | undefined => life[status][deed]

/** In a reducer: the deed has been checked by the service, so a life that forbids it now is a defect or a forged record. */
export function become<Status extends string, Deed extends string>(life: Life<Status, Deed>, status: Status, deed: Deed): Status {
  const next = after(life, status, deed)
  if (next === undefined) throw new Error(`${deed} is not possible in ${status}`)
  return next
}
