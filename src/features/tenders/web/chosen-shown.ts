import { offlineTold } from '../../../ui/words/offline-told.ts'
import type { Speaker } from '../../../ui/words/profile.ts'
import type { PanelChosen } from '../rules/panel-chosen.ts'

/** How the experts of a panel that sat on paper were found, as a sentence. */
export const chosenShown = (t: Speaker, chosen: PanelChosen): string =>
  chosen.how === 'agreed' ? t(offlineTold['chosen.agreed'], { consent: chosen.consent }) : t(offlineTold[`chosen.${chosen.how}`])
