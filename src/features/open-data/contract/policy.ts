import { anyone, type Policy } from '../../../kernel/policy.ts'

/** Everything here is open: what may not be known by everybody is not in it. */
export const OPEN_DATA_POLICY = {
  'open-data.see': [anyone],
} as const satisfies Policy<string>
