import type { ProfileCode } from '../../../kernel/profile-code.ts'

/** Bought under the procurement law, and not by an authority's own rules alone. */
export const isUnderLaw = (code: ProfileCode): boolean => code !== 'local-selection'

/** Where the law is bought by, whose finance bureau may pause; a purchase by an authority's own rules knows no such pause. */
export const knowsPause = isUnderLaw

/** Whose results are challenged by the remedies of the law (质疑, 投诉): in writing, and by suppliers alone (政府采购法 52, 55). */
export const isHeardByLaw = (code: ProfileCode): boolean => code === 'national-tender' || code === 'consultation'
