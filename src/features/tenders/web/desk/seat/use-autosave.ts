import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newActionId } from '../../../../../ui/action-id.ts'
import { useOnLeaving, useSavedOnSignOut } from '../../../../../ui/desk/on-leaving.ts'
import { codeOf } from '../../../../../ui/reply.ts'
import type { Instant } from '../../../../../kernel/civil.ts'
import type { OwnSheet, OwnSheets } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { saveMarks, type SheetDraft } from '../../seat-api.ts'
import { sheetsKey } from './use-seat.ts'
import type { z } from 'zod'

export type Saving = { state: 'saved'; at: Instant | null } | { state: 'saving' } | { state: 'failed'; code: string }

type Sheets = z.infer<typeof OwnSheets>

const PAUSE = 300

/**
 * Saves a sheet shortly after the last key, one request at a time, the newest marks last; leaving the sheet or the page saves at
 * once. What was saved is put into the list of sheets, so that the overview is right without asking.
 */
export function useAutosave(room: RoomAt, sheet: OwnSheet): { saving: Saving; save: (draft: SheetDraft) => void } {
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: sheet.savedAt })
  const waiting = useRef<SheetDraft>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const isKept = useRef(true)
  const { tenant, lot } = room

  const sendWaiting = useCallback(async () => {
    const draft = waiting.current
    if (draft === undefined) return
    waiting.current = undefined
    try {
      const { savedAt, missing } = await saveMarks({ tenant, lot, id: newActionId() }, sheet.id, draft)
      queries.setQueryData<Sheets>(
        sheetsKey({ tenant, lot }),
        (all) => all && kept(all, sheet.id, { ...draft, missing, savedAt }),
      )
      if (waiting.current !== undefined) return
      isKept.current = true
      setSaving({ state: 'saved', at: savedAt })
    } catch (error) {
      setSaving({ state: 'failed', code: codeOf(error) })
    }
  }, [queries, tenant, lot, sheet.id])

  const send = useCallback(() => {
    clearTimeout(timer.current)
    // oxlint-disable-next-line promise/always-return -- the chain only keeps the order of the requests
    running.current = running.current.then(sendWaiting)
  }, [sendWaiting])

  useEffect(() => send, [send])
  // On the room's computer nothing is kept in the browser: what stands in the fields when the page goes is sent with it.
  useOnLeaving(() => {
    clearTimeout(timer.current)
    void sendWaiting()
  })
  useSavedOnSignOut(async () => {
    send()
    await running.current
    return isKept.current
  })

  const save = (draft: SheetDraft) => {
    waiting.current = draft
    isKept.current = false
    setSaving({ state: 'saving' })
    clearTimeout(timer.current)
    timer.current = setTimeout(send, PAUSE)
  }
  return { saving, save }
}

type Part = Pick<OwnSheet, 'marks' | 'unsound' | 'missing' | 'savedAt'>

const kept = ({ items }: Sheets, id: OwnSheet['id'], part: Part): Sheets => ({
  items: items.map((sheet) => (sheet.id === id ? { ...sheet, ...part } : sheet)),
})
