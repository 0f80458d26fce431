import { calendarSettings } from './calendar.ts'
import { needSettings } from './needs.ts'
import { panelSettings } from './panels.ts'
import { programmeSettings } from './programmes.ts'
import { sessionSettings } from './session.ts'
import type { Settings } from './settings.ts'

/** For every route a request that would succeed. A route without one fails the test. */
export const SETTINGS: Settings = {
  ...sessionSettings,
  ...calendarSettings,
  ...needSettings,
  ...programmeSettings,
  ...panelSettings,
}
