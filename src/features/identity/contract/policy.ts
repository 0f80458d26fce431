import { a, anyone, type Policy } from '../../../kernel/policy.ts'

/** Who may do what with an authority's own settings. */
export const IDENTITY_POLICY = {
  'calendar.see': [anyone],
  'calendar.write': [a('officer')],
  'second-factor.see': [a('officer'), a('leader')],
  'second-factor.write': [a('officer')],
  'area.see': [anyone],
} as const satisfies Policy<string>
