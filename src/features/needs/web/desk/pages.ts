import type { DeskPage } from '../../../../ui/desk/address.ts'

const register = () => import('./register-page.tsx')
const filing = () => import('./filing-page.tsx')
const surveys = () => import('./surveys-page.tsx')
const survey = () => import('./survey-page.tsx')
const applications = () => import('./applications-page.tsx')
const application = () => import('./application-page.tsx')
const applicationForm = () => import('./application-form-page.tsx')
const need = () => import('./need-page.tsx')

/** The officer says 需求, the community worker 居民需求: one register under two items of two menus. */
export const needPages: readonly DeskPage[] = [
  { path: 'needs', menu: 'needs', load: register },
  { path: 'needs/new', menu: 'needs', load: filing },
  { path: 'needs/surveys', menu: 'needs', load: surveys },
  { path: 'needs/surveys/$survey', menu: 'needs', load: survey },
  { path: 'needs/applications', menu: 'needs', load: applications },
  { path: 'needs/applications/$application', menu: 'needs', load: application },
  { path: 'needs/$need', menu: 'needs', load: need },
  { path: 'today', menu: 'today', load: () => import('./today-page.tsx') },
  { path: 'resident-needs', menu: 'resident_needs', load: register },
  { path: 'resident-needs/new', menu: 'resident_needs', load: filing },
  { path: 'resident-needs/surveys', menu: 'resident_needs', load: surveys },
  { path: 'resident-needs/surveys/$survey', menu: 'resident_needs', load: survey },
  { path: 'resident-needs/applications', menu: 'resident_needs', load: applications },
  { path: 'resident-needs/applications/new', menu: 'resident_needs', load: applicationForm },
  { path: 'resident-needs/applications/$application', menu: 'resident_needs', load: application },
  { path: 'resident-needs/$need', menu: 'resident_needs', load: need },
]
