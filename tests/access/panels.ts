import { paperSignings } from './paper-signings.ts'
import { CONCLUSIONS, GOOD_MARKS, NO_CONFLICT } from '../../src/features/tenders/fixtures/a-panel.ts'
import { enterPool } from '../../src/features/tenders/service/pool.ts'
import {
  arrived,
  audited,
  custodyOf,
  declared,
  drawn,
  locked,
  missed,
  near,
  returned,
  scannedByBoth,
  typedByBoth,
  revealed,
  revealedWith,
  reviewing,
  scoring,
  sealedIn,
  signed,
  written,
} from './review.ts'
import { PNG } from './a-scan.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

const PANEL = 'lots/{lot}/panel'
const SEAT = 'lots/{lot}/seat'
const PAPERS = 'lots/{lot}/paper-sheets'

const SLIP = { code: '7ACD-93FK-4TXY', expiresAt: '2017-06-09T10:00:00.000Z', address: 'http://192.0.2.10/' }
const WITNESS = { witness: '演示' }
const REASON = { reason: '请核对' }

async function somebody({ district }: Ground) {
  return { ids: {}, member: (await district.as('juror')).actor }
}

async function pooled(ground: Ground) {
  const [{ actor: member }, officer] = [await ground.district.as('juror'), await ground.district.as('officer')]
  await does(ground, officer, (tx) => enterPool(tx, officer, { member, expert: true, field: '社会工作' }))
  return { ids: { member } }
}

/** Of two papers each hand scanned one: the other is to be checked. */
const onPaper = stage(
  scannedByBoth,
  {
    [`GET ${PAPERS}/{paper}`]: plainly,
    [`GET ${PAPERS}/{paper}/scan`]: ({ theirs }) => ({ as: { custodian: { ids: theirs } } }),
    [`POST ${PAPERS}/{paper}/typing`]: ({ theirs }) => ({
      body: { marks: GOOD_MARKS },
      as: { custodian: { ids: theirs, body: { marks: GOOD_MARKS } } },
    }),
    [`POST ${PAPERS}/{paper}/withdraw`]: saying({ reason: '扫描件不清楚' }),
  },
  stage(typedByBoth, { [`POST ${PAPERS}/{paper}/take`]: ({ theirs, ids }) => ({ ids: theirs, as: { custodian: { ids } } }) }),
)

const afterScoring = [
  stage(
    written(),
    { [`POST ${SEAT}/submit`]: plainly },
    stage(
      locked,
      { [`POST ${PANEL}/reveal`]: plainly },
      stage(
        revealed,
        {
          [`GET ${PANEL}/results`]: plainly,
          [`POST ${PANEL}/audit`]: saying(CONCLUSIONS),
          'GET lots/{lot}/sheets/{sheet}/documents/{file}': () => ({ ids: { file: 'score-sheet.docx' } }),
        },
        stage(
          audited,
          { [`POST ${SEAT}/sign`]: plainly, [`POST ${SEAT}/dissent`]: saying({ reason: '我认为第二名更可行' }) },
          stage(signed, { [`POST ${PANEL}/release`]: saying({ note: '已归还' }) }),
          paperSignings,
        ),
      ),
    ),
  ),
  stage(
    revealedWith(() => GOOD_MARKS),
    { [`POST ${PANEL}/break-tie`]: saying(WITNESS) },
  ),
  stage(
    revealedWith((_n, own) => (own ? { C4: '6' } : {})),
    { [`POST ${PANEL}/sheets/{sheet}/return`]: saying(REASON) },
    stage(returned, { [`POST ${SEAT}/sheets/{sheet}/correct`]: saying({ marks: GOOD_MARKS, reason: '看漏一张证书' }) }),
  ),
]

const afterArrival = stage(
  arrived,
  {
    [`POST ${PANEL}/jurors/{juror}/slip`]: saying(REASON),
    'POST lots/{lot}/jurors/{juror}/documents/{file}': () => ({ ids: { file: 'slip.docx' }, body: SLIP }),
    'GET seats': plainly,
    [`GET ${SEAT}`]: plainly,
    [`POST ${SEAT}/declare`]: saying(NO_CONFLICT),
  },
  stage(
    declared,
    {
      'GET lots/{lot}/bids': plainly,
      'GET lots/{lot}/facts': plainly,
      'GET bids/{bid}': plainly,
      'GET bids/{bid}/files': plainly,
      'GET bids/{bid}/files/{file}': plainly,
      'GET lots/{lot}/jurors/{juror}/documents/{file}': () => ({ ids: { file: 'declaration.docx' } }),
      [`POST ${PANEL}/seal-in`]: ({ seats }) => ({ body: { custody: custodyOf(seats) } }),
    },
    stage(
      sealedIn,
      { [`POST ${PANEL}/begin`]: plainly },
      stage(
        scoring,
        {
          [`GET ${PAPERS}`]: plainly,
          [`PUT ${PAPERS}`]: ({ ids }) => ({ query: `?juror=${ids.juror}&bid=${ids.bid}&name=sheet.png`, body: PNG }),
          [`GET ${SEAT}/sheets`]: plainly,
          [`PUT ${SEAT}/sheets/{sheet}`]: saying({ marks: { C1: '9' } }),
        },
        onPaper,
        ...afterScoring,
      ),
    ),
  ),
)

export const panels = [
  stage(anyTime, { 'GET pool': plainly }),
  stage(pooled, { 'PUT pool/{member}': saying({ suspended: '长期外出学习，不能评审' }) }),
  stage(somebody, { 'POST pool': ({ member }) => ({ body: { member, expert: true, field: '社会工作' } }) }),
  stage(
    reviewing,
    { [`POST ${PANEL}/draw`]: saying(WITNESS) },
    stage(
      drawn,
      {
        [`GET ${PANEL}`]: plainly,
        [`POST ${PANEL}/disband`]: saying({ reason: '候补用尽' }),
        [`POST ${PANEL}/jurors/{juror}/confirm`]: plainly,
        'GET lots/{lot}/near': plainly,
        [`POST ${PANEL}/jurors/{juror}/miss`]: saying({ ground: '未到场，电话联系不上' }),
      },
      stage(near, { [`POST ${PANEL}/jurors/{juror}/settle`]: saying({ outcome: 'barred', reason: '核对户籍材料，情况属实' }) }),
      stage(missed, { [`POST ${PANEL}/jurors/{juror}/replace`]: plainly }),
      afterArrival,
    ),
  ),
]
