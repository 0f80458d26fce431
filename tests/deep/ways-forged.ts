import { type Tampering, together, told } from '../forgeries.ts'

// What is forged with its record in the purchases of `every-way.ts`, in every table and column of theirs that something else bears out.

const lot = (code: string) => `(select id from lot where tenant = 'dongying' and code = '${code}')`
const negotiation = (code: string) => `(select id from negotiation where lot_id = ${lot(code)})`
const bid = (code: string, letter: string) => `(select id from bid where lot_id = ${lot(code)} and label like '%${letter}')`
const ROUND = '(select id from offer_round)'
const PAUSE = '(select id from pause)'
const SECOND = `(select id from bid where offline and lot_id = ${lot('PAPER')} and total = '84.50')`
const UNFIT = `(select id from bid where offline and lot_id = ${lot('PAPER')} and total is null)`
const [ENTERER, CHECKER] = ['(select entered_by from offline_review)', '(select confirmed_by from offline_review)']
const OFFER = `(select id from last_offer where offer_fen = 18000000)`
const BACKFILL = '(select id from backfill)'
const BACKFILLED_PLAN = '(select programme_id from lot where backfill_id is not null)'
const BACKFILLED = '(select id from lot where backfill_id is not null)'

/** The same words in the facts of a deed and in some columns of the row. */
const reworded = (type: string, table: string, subject: string, columns: readonly string[], [from, to]: readonly string[]) =>
  together(
    told(type, subject, `replace(facts, '${from}', '${to}')`),
    `update ${table} set ${columns.map((column) => `${column} = replace(${column}, '${from}', '${to}')`).join(', ')} where id = ${subject}`,
  )
/** A value in the facts of a deed, and in the row. */
const changed = (type: string, table: string, subject: string, [from, to]: readonly string[], set: string) =>
  together(told(type, subject, `replace(facts, '${from}', '${to}')`), `update ${table} set ${set} where id = ${subject}`)
const moved = (type: string, subject: string, column: string, at: string) =>
  together(
    `update action set at = '${at}' where type = '${type}' and subject = ${subject}`,
    `update lot set ${column} = '${at}' where id = ${subject}`,
  )

export const WAYS_FORGED: readonly Tampering[] = [
  [
    'what the one supplier had asked for first',
    changed(
      'negotiation.record',
      'negotiation',
      negotiation('SOLE-5'),
      ['"firstFen":19000000', '"firstFen":18900000'],
      'first_fen = 18900000',
    ),
    ['negotiation agreement-differs'],
  ],
  [
    'what was agreed with it',
    reworded(
      'negotiation.record',
      'negotiation',
      negotiation('SOLE-5'),
      ['agreement'],
      ['"agreedFen":18500000', '"agreedFen":18000000'],
    ),
    ['lot award-differs'],
  ],
  [
    'who of the group knows the trade',
    reworded('negotiation.convene', 'negotiation', negotiation('SOLE-4'), ['seats'], ['"expert":true', '"expert":false']),
    ['negotiation agreement-differs'],
  ],
  [
    'who is said to have been silent',
    together(
      told('negotiation.close', negotiation('SOLE-5'), `replace(facts, '[]', '["' || (select id from member limit 1) || '"]')`),
      `update negotiation set silent = '["' || (select id from member limit 1) || '"]' where id = ${negotiation('SOLE-5')}`,
    ),
    ['negotiation agreement-differs', 'due acted-early'],
  ],
  [
    'until when its record was to be signed',
    changed(
      'negotiation.record',
      'negotiation',
      negotiation('SOLE-5'),
      ['"signBy":"2017-06-13"', '"signBy":"2017-06-14"'],
      `sign_by = '2017-06-14'`,
    ),
    ['due due-differs'],
  ],
  [
    'why one supplier was meant',
    reworded('lot.draft', 'lot', lot('SOLE-1'), ['direct', 'approved'], ['全部服务档案', '部分服务档案']),
    ['notice notice-contradicts'],
  ],
  [
    'to which day that was public',
    changed(
      'lot.publish',
      'lot',
      lot('SOLE-1'),
      ['"soleEnds":"2017-05-19"', '"soleEnds":"2017-05-18"'],
      `sole_ends = '2017-05-18'`,
    ),
    ['due due-differs', 'notice notice-contradicts'],
  ],
  [
    'when the way to the supplier was clear',
    moved('lot.clear', lot('SOLE-2'), 'cleared_at', '2017-05-18T01:00:00Z'),
    ['due acted-early'],
  ],
  ['when the supplier was asked', moved('lot.invite', lot('SOLE-3'), 'invited_at', '2017-05-18T01:00:00Z'), ['due acted-early']],
  [
    'which item of the catalogue was called for',
    reworded('lot.draft', 'lot', lot('LOCAL'), ['service', 'approved'], ['社区活动服务', '居家养老服务']),
    ['notice notice-contradicts'],
  ],
  [
    'the hour of the last offers',
    changed('offer-round.ask', 'offer_round', ROUND, ['T04:30:00', 'T04:29:00'], `deadline = deadline - interval '1 minute'`),
    ['due due-differs'],
  ],
  [
    'how many last offers came',
    changed('offer-round.open', 'offer_round', ROUND, ['"given":2', '"given":3'], 'given = 3'),
    ['offer-round count-differs'],
  ],
  [
    'what the winner offered in the end',
    changed('last-offer.open', 'last_offer', OFFER, ['"offerFen":18000000', '"offerFen":17000000'], 'offer_fen = 17000000'),
    ['last-offer content-differs', 'bid score-differs', 'lot award-differs'],
  ],
  [
    'a last offer where it lies',
    `update last_offer_content set body = replace(body, '17800000', '17900000') where body like '%17800000%'`,
    ['last-offer content-differs'],
  ],
  [
    'why a supplier dropped out',
    changed(
      'bid.drop-out',
      'bid',
      `(select id from bid where status = 'out')`,
      ['"withdrew"', '"over-budget"'],
      `out_ground = 'over-budget'`,
    ),
    ['bid outcome-differs'],
  ],
  [
    'since when the finance bureau had a purchase wait',
    changed('pause.enter', 'pause', PAUSE, ['"noticedOn":"2017-06-16"', '"noticedOn":"2017-06-15"'], `noticed_on = '2017-06-15'`),
    ['due due-miscounted', 'pause pause-unlawful'],
  ],
  [
    'how long the finance bureau had a purchase wait',
    changed('pause.enter', 'pause', PAUSE, ['"until":"2017-07-16"', '"until":"2017-07-10"'], `until = '2017-07-10'`),
    ['due due-differs'],
  ],
  [
    'that it had it wait for longer than the law allows',
    changed('pause.enter', 'pause', PAUSE, ['"until":"2017-07-16"', '"until":"2017-07-17"'], `until = '2017-07-17'`),
    ['due due-differs', 'pause pause-unlawful'],
  ],
  [
    'who was let in on paper and came second',
    changed('bid.rank-offline', 'bid', SECOND, ['"rank":2', '"rank":3'], 'rank = 3'),
    ['bid score-differs'],
  ],
  [
    'that whoever came second on paper was let in at all',
    together(
      `update action set type = 'bid.refuse-offline', facts = '{"label":"' || (select label from bid where id = ${SECOND}) || '","reason":"缺证书"}'
       where type = 'bid.rank-offline' and subject = ${SECOND}`,
      `update bid set status = 'disqualified', reason = '缺证书', total = null, rank = null, offline_fen = null where id = ${SECOND}`,
    ),
    ['bid score-differs'],
  ],
  [
    'why somebody was not let in on paper',
    reworded('bid.refuse-offline', 'bid', UNFIT, ['reason'], ['没有提交登记证书复印件', '没有盖章']),
    ['bid score-differs'],
  ],
  [
    'who checked the papers of a review',
    reworded(
      'lot.review-offline',
      'lot',
      lot('PAPER'),
      ['offline'],
      [`"confirmedBy":"' || ${CHECKER} || '"`, `"confirmedBy":"' || ${ENTERER} || '"`],
    ),
    ['lot papers-differ'],
  ],
  [
    'how many scans of them were kept',
    reworded('lot.review-offline', 'lot', lot('PAPER'), ['offline'], ['"scans":5', '"scans":6']),
    ['lot papers-differ'],
  ],
  [
    'by which paper it had it wait',
    together(
      told('pause.enter', PAUSE, `regexp_replace(facts, '"sha256":"[^"]+"', '"sha256":"${'0'.repeat(64)}"')`),
      `update pause set sha256 = repeat('0', 64)`,
    ),
    ['pause paper-differs'],
  ],
  [
    'who gave up what it was chosen for',
    together(
      told('lot.decline', lot('TENDER'), `replace(facts, ${bid('TENDER', 'A')}::text, ${bid('TENDER', 'C')}::text)`),
      `update lot set declines = replace(declines, ${bid('TENDER', 'A')}::text, ${bid('TENDER', 'C')}::text) where id = ${lot('TENDER')}`,
    ),
    ['lot award-differs', 'bid outcome-differs', 'bid outcome-differs'],
  ],
  [
    'how many contracts a workbook brought',
    changed('backfill.take', 'backfill', BACKFILL, ['"accepted":1', '"accepted":2'], 'accepted = 2'),
    ['backfill count-differs'],
  ],
  [
    'from whom a contract of before the system is',
    together(
      told(
        'lot.backfill',
        BACKFILLED,
        `regexp_replace(facts, '"providerId":"[^"]+"', '"providerId":"' || (select party_id from bid limit 1) || '"')`,
      ),
      `update lot set provider_id = (select party_id from bid limit 1) where id = ${BACKFILLED}`,
    ),
    ['lot backfill-differs'],
  ],
  [
    'what a plan of contracts from before the system comes to',
    together(
      told('programme.backfill', BACKFILLED_PLAN, `replace(facts, '"budgetFen":18000000', '"budgetFen":28000000')`),
      `update programme set budget_fen = 28000000 where id = ${BACKFILLED_PLAN}`,
    ),
    ['programme sums-differ'],
  ],
  [
    'a plan that was never planned here as one that was',
    together(
      `update action set type = 'programme.draft' where type = 'programme.backfill'`,
      `update programme set backfilled = false, status = 'draft', published_at = null where id = ${BACKFILLED_PLAN}`,
    ),
    ['lot backfill-differs'],
  ],
]
