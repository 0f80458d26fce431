import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { isUnderLaw } from './by-law.ts'

/** Where the law is bought by, whose finance bureau may pause; a purchase by an authority's own rules knows no such pause. */
export const knowsPause = (code: ProfileCode): boolean => isUnderLaw(code)
