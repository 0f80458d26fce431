import type { Json } from '../../../kernel/canonical.ts'

export const STANDARD = 'OCDS 1.1'

export type ReleaseTag =
  | 'planning'
  | 'tender'
  | 'tenderAmendment'
  | 'tenderUpdate'
  | 'tenderCancellation'
  | 'award'
  | 'awardUpdate'
  | 'awardCancellation'
  | 'contract'
  | 'contractUpdate'
  | 'contractAmendment'
  | 'contractTermination'
  | 'implementation'
  | 'compiled'

export type Section = { readonly [key: string]: Json | undefined }

/** What one act adds to what is known; the head of its release is made from the act itself. */
export type Added = {
  readonly tag: ReleaseTag[]
  /** The authority's name on that day, where the act gives it. */
  readonly buyer?: string
  readonly parties?: readonly Section[]
  readonly planning?: Section
  readonly tender?: Section
  readonly awards?: readonly Section[]
  readonly contracts?: readonly Section[]
  readonly bids?: Section
  readonly relatedProcesses?: readonly Section[]
}

/** An OCDS 1.1 release; its sections are as the schema has them. */
export type Release = Omit<Added, 'buyer'> & {
  readonly ocid: string
  readonly id: string
  readonly date: string
  readonly initiationType: 'tender'
  readonly language: 'zh'
  readonly buyer?: Section
}
