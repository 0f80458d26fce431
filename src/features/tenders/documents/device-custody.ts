import type { Instant } from '../../../kernel/civil.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { field, fields, flush, personSigns, signatures, table } from '../../../lib/document/write.ts'

export type DeviceCustody = {
  readonly footer: Footer
  readonly session: string
  readonly place?: string
  readonly devices: readonly CustodyLine[]
  /** Empty lines to be filled by hand. */
  readonly blankLines: number
}

export type CustodyLine = {
  readonly owner: string
  readonly role: string
  readonly device: string
  /** Whoever had nothing to hand in has no bag, and nothing was sealed or given back. */
  readonly bag?: string
  readonly sealedAt: Instant
  readonly returnedAt?: Instant
}

/** 通讯设备封存登记表: two people take each device in and give it back; the owner signs both times. */
export function deviceCustody(custody: DeviceCustody): OfficeDocument {
  const lines = custody.devices.map((line, index) => [
    String(index + 1),
    line.owner,
    line.role,
    line.device,
    ...(line.bag === undefined ? ['—', '—', '', '—', ''] : sealed(line.bag, line)),
  ])
  const blanks = Array.from({ length: custody.blankLines }, (_, index) => [
    String(custody.devices.length + index + 1),
    ...COLUMNS.slice(1).map(() => ''),
  ])
  return {
    title: '通讯设备封存登记表',
    orientation: 'landscape',
    footer: custody.footer,
    body: [
      fields(2, field('场次', custody.session), field('地点', custody.place)),
      table(COLUMNS, [...lines, ...blanks], { roomy: true }),
      flush(
        '说明：手机、智能手表、平板电脑等具有通讯、录音、录像功能的设备均应登记、关机并装袋封存；封存、归还均须双人在场、本人签字。封存期间确需启封的，须经监督员同意并在本表注明。',
      ),
      signatures(3, personSigns('保管人'), personSigns('保管人'), personSigns('监督员')),
    ],
  }
}

const sealed = (bag: string, { sealedAt, returnedAt }: CustodyLine): readonly string[] => [
  bag,
  printedMoment(sealedAt),
  '',
  returnedAt === undefined ? '' : printedMoment(returnedAt),
  '',
]

const COLUMNS = [
  { head: '序号', share: 0.7, align: 'centre' },
  { head: '姓名', share: 1.2, align: 'centre' },
  { head: '身份', share: 1.3, align: 'centre' },
  { head: '设备名称及数量', share: 2 },
  { head: '封存袋号', share: 1.2, align: 'centre' },
  { head: '封存时间', share: 1.9, align: 'centre' },
  { head: '本人签字', share: 1.5 },
  { head: '归还时间', share: 1.9, align: 'centre' },
  { head: '本人签字', share: 1.5 },
] as const
