import { AreaCode } from '../../kernel/area.ts'
import type { Role } from '../../kernel/roles.ts'
import year from './demo-2017.json' with { type: 'json' }

/** One invented person of the demonstration: a user name, and what they do for whom and where. */
export type Figure = {
  readonly username: string
  readonly name: string
  readonly title: string | null
  readonly role: Role
  /** The organisation's key in the demonstration's data; null for the purchaser's own people and for residents. */
  readonly org: string | null
  readonly area: AreaCode
  /** Jurors only: an expert, or the purchaser's representative. */
  readonly expert?: boolean
  /** Jurors only: by which experts are drawn. */
  readonly field?: string
}

export const CITY = AreaCode.parse('3705')

const nameOf = (id: string): { name: string; title: string; field?: string } => {
  const person = year.people.find((one) => one.id === id)
  if (person === undefined) throw new Error(`the demonstration has no ${id}`)
  return person
}

const purchaser = (username: string, id: string, role: Role): Figure => {
  const { name, title } = nameOf(id)
  return { username, name, title, role, org: null, area: CITY }
}

const PURCHASER: readonly Figure[] = [
  purchaser('officer', 'p-officer', 'officer'),
  purchaser('leader', 'p-leader', 'leader'),
  purchaser('finance', 'p-finance', 'finance'),
  purchaser('custodian1', 'p-discipline', 'custodian'),
  purchaser('custodian2', 'p-oversight', 'custodian'),
  purchaser('custodian3', 'p-audit', 'custodian'),
]

const JURORS: readonly Figure[] = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
  ...purchaser(`juror${n}`, `p-juror${n}`, 'juror'),
  expert: !nameOf(`p-juror${n}`).title.startsWith('采购人代表'),
  field: nameOf(`p-juror${n}`).field ?? '',
}))

/** Of the organisations that won nothing in 2017. */
const MANAGERS: Readonly<Record<string, string>> = { xinlu: '申屠微', mingce: '濮阳澄' }

function managerOf(key: string): string {
  const name = MANAGERS[key]
  if (name === undefined) throw new Error(`the demonstration has no manager of ${key}`)
  return name
}

/** Each organisation's manager, and the social workers of those that won in 2017. */
const PROVIDERS: readonly Figure[] = year.organisations.flatMap(({ id }) => {
  const key = id.replace('org-', '')
  const team = year.lots.find(({ winner }) => winner === id)?.team
  const manager: Figure = {
    username: key,
    name: team?.manager ?? managerOf(key),
    title: '机构负责人（虚构）',
    role: 'provider_manager',
    org: id,
    area: CITY,
  }
  const workers = (team?.socialWorkers ?? []).map((name, n): Figure => ({
    ...manager,
    username: `${key}-sw${n + 1}`,
    name,
    title: '社工（虚构）',
    role: 'social_worker',
  }))
  return [manager, ...workers]
})

/** In each community its worker and its two volunteers; the first volunteers also speak as residents. */
const COMMUNITIES: readonly Figure[] = year.lots.flatMap((lot, n) => {
  const area = AreaCode.parse(lot.division)
  const worker = lot.team.worker ?? undefined
  const figures: Figure[] = []
  if (worker !== undefined) {
    figures.push({
      username: `worker${n + 1}`,
      name: worker,
      title: '社区工作者（虚构）',
      role: 'community_worker',
      org: null,
      area,
    })
  }
  const resident = lot.team.volunteers[0]
  if (resident !== undefined) {
    figures.push({ username: `resident${n + 1}`, name: resident, title: '居民（虚构）', role: 'resident', org: null, area })
  }
  return figures
})

/** Verifies what concerns the whole city and no single community. */
const AT_LARGE: Figure = {
  username: 'worker9',
  name: '连一鹤',
  title: '社区工作者（虚构）',
  role: 'community_worker',
  org: null,
  area: CITY,
}

export const CAST: readonly Figure[] = [...PURCHASER, ...JURORS, ...PROVIDERS, ...COMMUNITIES, AT_LARGE]

export const ORGANISATIONS = year.organisations
