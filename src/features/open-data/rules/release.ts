import type { PublicAct } from './acts.ts'
import { called } from './call-release.ts'
import { amended } from './amendment-release.ts'
import { announced, closed, declined, final, upheld } from './award-release.ts'
import { ended } from './end-release.ts'
import { accepted, contracted, varied } from './contract-release.ts'
import type { Added, Release } from './ocds.ts'
import { buyerOf, buyerParty } from './parties.ts'
import { ocidOf, type Publisher } from './publisher.ts'
import { money } from './values.ts'

/** One release for one public act. Asked again, the same. */
export function releaseOf(publisher: Publisher, act: PublicAct): Release {
  const ocid = act.act === 'planned' ? ocidOf(publisher, 'plan', act.programme.code) : ocidOf(publisher, 'lot', act.lot.code)
  const { tag, buyer = publisher.name, parties = [], ...sections } = added(publisher, act)
  return {
    ocid,
    id: releaseIdOf(ocid, act),
    date: act.at,
    tag,
    initiationType: 'tender',
    language: 'zh',
    parties: [buyerParty(publisher, buyer), ...parties],
    buyer: buyerOf(publisher, buyer),
    ...sections,
  }
}

/** A call or a contract is changed, and what was bought looked at, as often as need be; of each award everything happens once, and so does everything else. */
export function releaseIdOf(ocid: string, act: PublicAct): string {
  if (act.act === 'amended' || act.act === 'varied' || act.act === 'accepted') return `${ocid}-${act.act}-${act.notice.id}`
  const isLater = 'award' in act && act.act !== 'ended' && act.award > 1
  return `${ocid}-${act.act}${isLater ? `-${act.award}` : ''}`
}

function added(publisher: Publisher, act: PublicAct): Added {
  switch (act.act) {
    case 'planned':
      return planned(publisher, act.programme)
    case 'called':
      return called(publisher, act)
    case 'amended':
      return amended(publisher, act)
    case 'closed':
      return closed(act)
    case 'announced':
      return announced(publisher, act)
    case 'upheld':
      return upheld(act)
    case 'final':
      return final(act)
    case 'declined':
      return declined(act)
    case 'contracted':
      return contracted(publisher, act)
    case 'varied':
      return varied(publisher, act)
    case 'accepted':
      return accepted(publisher, act)
    case 'ended':
      return ended(publisher, act)
  }
}

type Programme = Extract<PublicAct, { act: 'planned' }>['programme']

/** A year's plan is a process of its own: its lots refer to it as their planning. */
function planned(publisher: Publisher, { code, name, budgetFen }: Programme): Added {
  return {
    tag: ['planning'],
    planning: { budget: { id: code, project: name, projectID: code, amount: money(budgetFen) } },
    tender: {
      id: code,
      title: name,
      status: 'planned',
      procuringEntity: buyerOf(publisher, publisher.name),
      mainProcurementCategory: 'services',
    },
  }
}
