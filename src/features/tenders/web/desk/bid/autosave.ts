import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newActionId } from '../../../../../ui/action-id.ts'
import { useOnLeaving, useSavedOnSignOut } from '../../../../../ui/desk/on-leaving.ts'
import { Refused } from '../../../../../ui/reply.ts'
import type { BidContent, BidView } from '../../../contract/bid.ts'
import { type BidParam, saveBid } from '../../bids-api.ts'

/** `elsewhere`: a colleague saved in between; nothing more is sent, so that neither overwrites the other. */
export type Keeping = 'saved' | 'changed' | 'saving' | 'failed' | 'elsewhere' | 'refused'

const PAUSE_MS = 1200
const AGAIN_MS = 6000

/**
 * Keeps what is typed: a moment after the last change it is sent, one sending at a time, each with the revision of the one before.
 * Whoever leaves the page takes nothing unsaved with them. `flush` sends what is left at once and tells the revision that is kept then.
 */
export function useAutosave(param: BidParam, bid: Pick<BidView, 'content' | 'contentRevision'>) {
  const queries = useQueryClient()
  const [content, setContent] = useState(bid.content)
  const [keeping, setKeeping] = useState<Keeping>('saved')
  const [refusal, setRefusal] = useState<Refused>()
  const kept = useRef({ content: bid.content, revision: bid.contentRevision })
  const latest = useRef(bid.content)
  const sending = useRef<Promise<void>>(undefined)

  const send = async (behind = 0): Promise<void> => {
    const sent = latest.current
    setKeeping('saving')
    try {
      const draft = { revision: kept.current.revision + behind, content: sent }
      const { revision } = await saveBid(param, draft, newActionId())
      kept.current = { content: sent, revision }
      // Whoever leaves and comes back begins from what is kept, not from what was read before.
      queries.setQueryData<BidView>(
        ['bid', param.tenant, param.bid],
        (view) => view && { ...view, content: sent, contentRevision: revision },
      )
      setKeeping(latest.current === sent ? 'saved' : 'changed')
    } catch (error) {
      if (error instanceof Refused) setRefusal(error)
      setKeeping(!(error instanceof Refused) ? 'failed' : error.code === 'changed-meanwhile' ? 'elsewhere' : 'refused')
    }
  }
  const sendOnce = () => {
    sending.current ??= send().finally(() => {
      sending.current = undefined
    })
    return sending.current
  }
  const flush = async (): Promise<number | undefined> => {
    await sending.current
    if (kept.current.content !== latest.current) await sendOnce()
    await queries.invalidateQueries({ queryKey: ['my-bids'] })
    return kept.current.content === latest.current ? kept.current.revision : undefined
  }

  useEffect(() => {
    if (keeping !== 'changed' && keeping !== 'failed') return
    const timer = setTimeout(() => void sendOnce(), keeping === 'failed' ? AGAIN_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  })

  const isSettled = () => keeping === 'elsewhere' || keeping === 'refused' || kept.current.content === latest.current
  useOnLeaving((how) => {
    if (isSettled()) return
    if (sending.current === undefined) void sendOnce()
    // The page will not be there to wait for the one on its way: what was typed after it follows it at once.
    else if (how === 'left') void send(1)
  })
  useSavedOnSignOut(async () => {
    if (!isSettled()) await flush()
    return kept.current.content === latest.current
  })
  const last = useRef(() => {})
  useEffect(() => {
    last.current = () => {
      if (!isSettled()) void (sending.current ?? Promise.resolve()).then(sendOnce)
    }
  })
  useEffect(() => () => last.current(), [])

  return {
    content,
    keeping,
    refusal,
    flush,
    write: (change: Partial<BidContent>) => {
      latest.current = { ...latest.current, ...change }
      setContent(latest.current)
      if (keeping !== 'elsewhere' && keeping !== 'refused') setKeeping('changed')
    },
  }
}
