/** `tampered`: one statement that changes one row in the end, whatever else goes with it. `found`: noun and code of every finding. */
export type Tampering = readonly [what: string, tampered: string, found: readonly string[]]

type Alike = (one: Tampering, other: Tampering) => boolean
export const isFoundAlike: Alike = ([, , found], [, , others]) => others.some((other) => found.includes(other))

/** An audit takes long: each round looks for several tamperings at once, none like another. */
export function inRounds(tamperings: readonly Tampering[], ...likenesses: readonly Alike[]): Tampering[][] {
  const rounds: Tampering[][] = []
  for (const one of tamperings) {
    const isLikeIt = (other: Tampering) => likenesses.some((alike) => alike(one, other))
    const round = rounds.find((taken) => !taken.some(isLikeIt))
    if (round) round.push(one)
    else rounds.push([one])
  }
  return rounds
}

const lot = (code: string) => `(select id from lot where tenant = 'dongying' and code = 'DY2017-${code}')`
const panel = (code: string) => `(select id from panel where lot_id = ${lot(code)} and status = 'released')`
const bid = (code: string, rank: number) => `(select id from bid where lot_id = ${lot(code)} and rank = ${rank})`
const contract = (code: string) => `(select id from contract where lot_id = ${lot(code)})`
const action = (type: string, subject: string) => `type = '${type}' and subject = ${subject}`
const by = (role: string) => `(select member from post where tenant = 'dongying' and role = '${role}' order by member limit 1)`

/** The last of several changes that are made together, as one statement. */
export const together = (...changes: readonly string[]): string =>
  changes.length === 1
    ? `${changes[0]}`
    : `with ${changes
        .slice(0, -1)
        .map((change, n) => `change_${n} as (${change})`)
        .join(', ')} ${changes.at(-1)}`

export const told = (type: string, subject: string, facts: string) =>
  `update action set facts = ${facts} where ${action(type, subject)}`
const swapped = (code: string, [from, to]: readonly [number, number]) => [
  told('bid.rank', bid(code, from), `(select facts from action where ${action('bid.rank', bid(code, to))})`),
  `update bid set rank = ${to}, total = (select total from bid where id = ${bid(code, to)}) where id = ${bid(code, from)}`,
]

const SHEET = `(select s.id from sheet s join juror j on j.id = s.juror_id where s.lot_id = ${lot('A01')} and j.seat = 1 order by s.id limit 1)`
const juror = (seat: number) => `(select member from juror where lot_id = ${lot('A01')} and seat = ${seat})`

const TIED = `('["' || ${bid('A03', 1)} || '","' || ${bid('A03', 2)} || '"]')`

/** What somebody does who may write to the database and takes the record along: no row contradicts its own actions. */
export const FORGERIES: readonly Tampering[] = [
  [
    'the leader’s consent given by an officer',
    `update action set actor = ${by('officer')}, role = 'officer' where ${action('lot.confirm', lot('A01'))}`,
    ['lot role-refused'],
  ],
  [
    'the leader’s consent in the name of an officer',
    `update action set actor = ${by('officer')} where ${action('lot.confirm', lot('A03'))}`,
    ['lot post-not-held'],
  ],
  [
    'an announcement that nobody made',
    `update action set actor = '00000000-0000-7000-8000-000000000001', role = 'system' where ${action('lot.announce', lot('A01'))}`,
    ['lot role-refused'],
  ],
  [
    'a closing by somebody',
    `update action set actor = ${by('officer')} where ${action('lot.close', lot('A01'))}`,
    ['lot post-not-held'],
  ],
  [
    'an award that a passer-by brought about',
    `update action set actor = ${by('resident')} where ${action('lot.propose', lot('A01'))}`,
    ['lot post-not-held'],
  ],
  [
    'a need verified by another community',
    `update action set actor = (select member from post where tenant = 'dongying' and role = 'community_worker'
        and not starts_with((select area from need where id = subject), area) order by member limit 1)
      where id = (select id from action where type = 'need.verify' order by id limit 1)`,
    ['need post-elsewhere'],
  ],
  [
    'a sheet handed in by another juror',
    `update action set actor = ${juror(2)} where ${action('sheet.submit', SHEET)}`,
    ['sheet post-elsewhere'],
  ],
  [
    'a slip that had run out before its juror signed',
    `update identity.slip set expires_at = issued_at + interval '8 hours' where lot = ${lot('A01')} and member = ${juror(1)}`,
    ['juror slip-missing'],
  ],
  [
    'a post that had ended before',
    `update post set valid_until = '2017-06-10' where role = 'resident' and member = (
        select actor from action where type = 'need.file' and role = 'resident' order by id limit 1)`,
    ['need post-not-held'],
  ],
  [
    'the first two of a ranking, and the award with them',
    together(
      ...swapped('A02', [1, 2]),
      ...swapped('A02', [2, 1]),
      told('lot.propose', lot('A02'), `replace(facts, ${bid('A02', 1)}::text, ${bid('A02', 2)}::text)`),
      `update lot set winner = ${bid('A02', 2)} where id = ${lot('A02')}`,
    ),
    [
      'bid score-differs',
      'bid score-differs',
      'lot award-differs',
      'bid outcome-differs',
      'bid outcome-differs',
      'notice notice-contradicts',
    ],
  ],
  [
    'the total of a bid that lost',
    together(
      told('bid.rank', bid('A01', 3), `'{"rank":3,"total":"71.60"}'`),
      `update bid set total = '71.60' where id = ${bid('A01', 3)}`,
    ),
    ['bid score-differs'],
  ],
  [
    'the sum of an award',
    together(
      told('lot.propose', lot('A02'), `regexp_replace(facts, '"awardFen":\\d+', '"awardFen":100')`),
      `update lot set award_fen = 100 where id = ${lot('A02')}`,
    ),
    ['lot award-differs', 'notice notice-contradicts'],
  ],
  [
    'a bid that won and is said to have lost',
    together(
      `update action set type = 'bid.lose', facts = '{"reason":"无","strengths":""}' where ${action('bid.win', bid('A04', 1))}`,
      `update bid set status = 'lost', reason = '无', strengths = '' where id = ${bid('A04', 1)}`,
    ),
    ['bid outcome-differs'],
  ],
  [
    'what the four checks found',
    together(
      told('panel.audit', panel('A01'), `replace(facts, '"found":0', '"found":1')`),
      `update panel set checks = replace(checks, '"found":0', '"found":1') where id = ${panel('A01')}`,
    ),
    ['panel checks-differ'],
  ],
  [
    'a lot drawn for a tie that was none',
    together(
      `update action a set type = b.type, facts = b.facts, actor = b.actor, role = b.role from action b
         where a.noun = 'panel' and b.noun = 'panel' and a.subject = ${panel('A03')} and b.subject = a.subject
           and b.revision = a.revision - 1 and b.type in ('panel.audit', 'panel.sign')`,
      `update action set type = 'panel.break-tie', facts = '{"order":' || ${TIED} || ',"witness":"某人"}'
         where ${action('panel.audit', panel('A03'))}`,
      `update panel set status = 'signed', released_at = null, tie_order = ${TIED} where id = ${panel('A03')}`,
    ),
    ['panel tie-differs'],
  ],
  [
    'who was drawn to the first two seats',
    together(
      told('panel.draw', panel('A01'), seatsExchanged('facts')),
      `update panel set draw = ${seatsExchanged('draw')} where id = ${panel('A01')}`,
    ),
    ['panel draw-differs'],
  ],
  [
    'a juror who came into the pool after the call',
    `insert into settings_change (tenant, id, at, actor, what, subject)
       select l.tenant, gen_random_uuid(), l.published_at + interval '1 day', j.member, 'juror.enter', j.member::text
         from lot l join juror j on j.tenant = l.tenant and j.lot_id = l.id and j.seat = 1 where l.id = ${lot('A01')}`,
    ['panel draw-differs'],
  ],
  [
    'how many bids there were',
    together(told('lot.close', lot('A01'), `'{"sealed":4}'`), `update lot set sealed = 4 where id = ${lot('A01')}`),
    ['lot count-differs'],
  ],
  [
    'a bid that came when the deadline had passed',
    together(
      `update action set at = (select bid_deadline from lot where id = ${lot('A01')}) where ${action('bid.seal', bid('A01', 1))}`,
      `update bid set sealed_at = (select bid_deadline from lot where id = ${lot('A01')}) where id = ${bid('A01', 1)}`,
    ),
    ['bid sealed-late'],
  ],
  [
    'what a bidder is said to have stated',
    together(
      told('bid.confirm-facts', bid('A01', 2), `regexp_replace(facts, '"stated":"\\d+"', '"stated":"9"')`),
      `update bid set confirmed = regexp_replace(confirmed, '"stated":"\\d+"', '"stated":"9"') where id = ${bid('A01', 2)}`,
    ),
    ['bid facts-differ'],
  ],
  [
    'the sum of a contract',
    together(
      told('contract.draft', contract('A05'), `regexp_replace(facts, '"amountFen":\\d+,"b', '"amountFen":100,"b')`),
      `update contract set amount_fen = 100 where id = ${contract('A05')}`,
    ),
    ['contract sums-differ'],
  ],
  [
    'the marks that a call promised',
    together(
      told('lot.draft', lot('B01'), `replace(facts, '"max":"15"', '"max":"14"')`),
      `update lot set rubric = replace(rubric, '"max":"15"', '"max":"14"'), approved = replace(approved, '"max":"15"', '"max":"14"')
         where id = ${lot('B01')}`,
    ),
    ['notice notice-contradicts'],
  ],
]

const ENTERER = `(select actor from action where type = 'challenge.register')`
const AN_ID = '00000000-0000-4000-8000-000000000007'
const byTheOfficer = (type: string, officer = by('officer')) =>
  `update action set actor = ${officer}, role = 'officer' where type = '${type}'`

/** What the role might do at another time, or somebody else at this: `found` by deed and code. */
export const RIGHTS_TAKEN: readonly Tampering[] = [
  ['bids under review put away by an officer', byTheOfficer('lot.void'), ['lot.void role-refused']],
  ['a public call taken back by an officer', byTheOfficer('lot.cancel'), ['lot.cancel role-refused']],
  ['a received juror put down as absent by an officer', byTheOfficer('juror.miss'), ['juror.miss role-refused']],
  ['a panel at work disbanded by an officer', byTheOfficer('panel.disband'), ['panel.disband role-refused']],
  [
    'an award given up by the manager of another organisation',
    `update action a set actor = (
      select p.member from post p where p.tenant = a.tenant and p.role = 'provider_manager' and p.party <> (
        select b.party_id from bid b join lot l on l.tenant = b.tenant and l.winner = b.id where l.tenant = a.tenant and l.id = a.subject
      ) limit 1
    ) where type = 'lot.decline' and role = 'provider_manager'`,
    ['lot.decline post-elsewhere'],
  ],
  ['a paper taken up by the officer who entered it', byTheOfficer('challenge.accept', ENTERER), ['challenge.accept kept-away']],
  [
    'a paper taken up under a password that the officer who entered it had made',
    `insert into settings_change select tenant, '${AN_ID}', at, ${ENTERER}, 'login.reset', actor::text from action where type = 'challenge.accept'`,
    ['challenge.accept kept-away'],
  ],
]

function seatsExchanged(text: string): string {
  return `regexp_replace(${text}, '"seats":\\["([^"]+)","([^"]+)"', '"seats":["\\2","\\1"')`
}
