/** Search text `q`, page mark `cursor`, and the filters: what stands in the address, so that a list can be sent to a colleague. */
export type TableQuery = Readonly<Record<string, string | undefined>>
