import { CITY, type District } from '../../src/features/identity/fixtures/a-district.ts'
import { insertMember, insertMembership, insertPerson, insertPost } from '../../src/features/identity/store/enrol.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import { MemberId, PersonId, PostId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import type { Role } from '../../src/kernel/roles.ts'
import { act } from '../../src/platform/act.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/open-database.ts'

const LONG_AGO = CivilDate.parse('2010-01-01')

/** Somebody of the district who holds every one of these posts at once: what none of them opens, this one alone has to ask for. */
export async function holderOf(db: Database, district: District, roles: readonly Role[]): Promise<MemberId> {
  const { tenant } = district
  const [person, id, name] = [PersonId.parse(newId()), MemberId.parse(newId()), '演示其他岗位']
  await insertPerson(db.plain, [{ id: person, name, account: null }])
  await insertMembership(db.plain, [{ person, member: id, tenant }])
  await act(db.pool, district.system, async (tx) => {
    await insertMember(tx, [{ tenant, id, person, name, title: null }])
    const post = { tenant, member: id, party: null, area: CITY, validFrom: LONG_AGO, validUntil: null }
    await insertPost(
      tx,
      roles.map((role) => ({ ...post, id: PostId.parse(newId()), role })),
    )
    return ok(undefined)
  })
  return id
}
