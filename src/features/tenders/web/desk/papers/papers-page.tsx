import { Button } from 'antd'
import { useState } from 'react'
import { SCAN_ENDINGS } from '../../../../../kernel/stored-file.ts'
import { useGo } from '../../../../../ui/desk/address.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { FileField } from '../../../../../ui/desk/form/file-field.tsx'
import { fileRefused } from '../../../../../ui/desk/form/file-refused.ts'
import { TextField } from '../../../../../ui/desk/form/text-field.tsx'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { offerWords } from '../../../../../ui/words/offer.ts'
import { paperSheetWords as words, paperStatus } from '../../../../../ui/words/paper-sheet.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { PaperSlot } from '../../../contract/paper-sheets.ts'
import { plainCode } from '../../../rules/paper-code.ts'
import { sendScan, usePapers } from '../../papers-api.ts'
import type { RoomAt } from '../../room-api.ts'
import { bidderName } from '../room/names.ts'
import { useRoomAt } from '../room/use-room.ts'

const MAX_BYTES = 50 * 1024 * 1024

/** 录入纸质评分: each sheet of the room by its code, how far its paper is, and the scan to begin with. */
export default function PapersPage() {
  const { t } = useVoice()
  const go = useGo()
  const room = useRoomAt()
  return (
    <>
      <PageTitle title={t(words.title)} actions={<Button onClick={() => go('lots', room.lot, 'room')}>{t(words.back)}</Button>} />
      <p className="quiet">{t(words.how)}</p>
      <Fetched query={usePapers(room)}>{({ items }) => <Papers room={room} items={items} />}</Fetched>
    </>
  )
}

function Papers({ room, items }: { room: RoomAt; items: readonly PaperSlot[] }) {
  const { t } = useVoice()
  const go = useGo()
  const [chosen, choose] = useState<string>()
  const slot = items.find(({ code }) => code === chosen)
  const open = (one: PaperSlot) => (one.paper === null ? choose(one.code) : go('lots', room.lot, 'papers', one.paper.id))
  return (
    <>
      <ByCode items={items} onFound={open} />
      {slot?.can['scan'] === true && <Scan room={room} slot={slot} />}
      <Panel title={t(words.onPaper)}>
        <PlainTable
          caption={t(words.title)}
          columns={[
            { key: 'code', title: t(words.code), width: 220, cell: ({ code }) => code },
            { key: 'juror', title: t(words.juror), width: 120, cell: ({ jurorName }) => jurorName },
            { key: 'bidder', title: t(words.organisation), cell: (one) => bidderName(one) },
            { key: 'standing', title: t(words.standing), width: 190, cell: ({ paper }) => <Standing paper={paper} /> },
            {
              key: 'action',
              title: t(words.action),
              width: 100,
              cell: (one) =>
                (one.paper !== null || one.can['scan'] === true) && <Button onClick={() => open(one)}>{t(words.open)}</Button>,
            },
          ]}
          rows={items}
          rowKey={({ code }) => code}
        />
      </Panel>
    </>
  )
}

function Standing({ paper }: Pick<PaperSlot, 'paper'>) {
  const { t } = useVoice()
  if (paper === null) return <span className="quiet">{t(words.onScreen)}</span>
  return <StatusTag table={paperStatus} status={paper.status} />
}

function ByCode({ items, onFound }: { items: readonly PaperSlot[]; onFound: (slot: PaperSlot) => void }) {
  const { t } = useVoice()
  const [typed, setTyped] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const find = () => {
    const asked = plainCode(typed)
    const found = items.find(
      ({ code }) => asked !== '' && (plainCode(code) === asked || plainCode(code.split('/').at(-1) ?? '') === asked),
    )
    setUnknown(found === undefined)
    if (found !== undefined) onFound(found)
  }
  return (
    <Panel title={t(words.byCode)} isPrinted={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextField
          name="code"
          label={t(words.code)}
          required
          hint={t(words.codeHint)}
          value={typed}
          onChange={setTyped}
          maxLength={60}
          error={isUnknown ? t(words.noCode) : undefined}
        />
        <Button htmlType="submit" type="primary">
          {t(words.find)}
        </Button>
      </form>
    </Panel>
  )
}

type Sent = { readonly name: string; readonly size: number; readonly file: File }

function Scan({ room, slot }: { room: RoomAt; slot: PaperSlot }) {
  const voice = useVoice()
  const { t } = voice
  const go = useGo()
  const [percent, setPercent] = useState<number>()
  const scan = useDeed(
    ({ file }: Sent, id) => sendScan(room, { slot, file, id, onPercent: setPercent }),
    ({ id }) => go('lots', room.lot, 'papers', id),
  )
  return (
    <Panel title={t(words.of, { juror: slot.jurorName, bidder: bidderName(slot) })}>
      <FileField
        name="scan"
        label={t(words.scan)}
        hint={t(words.scanHint)}
        required
        single
        files={[]}
        onChoose={([file]) =>
          file && scan.mutate({ file, name: file.name, size: file.size }, { onSettled: () => setPercent(undefined) })
        }
        maxBytes={MAX_BYTES}
        accept={{ endings: SCAN_ENDINGS, words: t(offerWords.scanKinds) }}
        percent={percent}
        error={fileRefused(voice, scan, tenderProblems)}
      />
    </Panel>
  )
}
