import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { BidId } from '../../../../../kernel/ids.ts'
import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { Problem } from '../../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { sizeShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../../ui/words/common.ts'
import { lastOfferWords } from '../../../../../ui/words/last-offer.ts'
import { sectionsOf } from '../../../../../ui/words/evaluator-offer.ts'
import { materialWords } from '../../../../../ui/words/seat.ts'
import type { FactView } from '../../../contract/facts.ts'
import type { BidContent, BidFile, BidView } from '../../../contract/bid.ts'
import { BidSection, isAsked } from '../../../rules/bid-content.ts'
import { isCorrected } from '../../../rules/stated-facts.ts'
import { fileHref, useBid } from '../../bids-api.ts'
import { bidderName } from '../room/names.ts'
import { Found } from '../stated/facts-table.tsx'

/** One bid, section by section, with its files; beside what counts otherwise than it was stated, what counts. */
export function BidReader({ bid, facts }: { bid: BidId; facts: readonly FactView[] }) {
  const found = useBid(bid)
  return <Fetched query={found}>{(view) => <Proposal bid={view} facts={facts} />}</Fetched>
}

function Proposal({ bid, facts }: { bid: BidView; facts: readonly FactView[] }) {
  const { t } = useVoice()
  const corrected = correctedIn(facts)
  return (
    <Panel title={bidderName(bid)}>
      {bid.lastOffer?.offerFen !== null && bid.lastOffer !== null && (
        <section className="bid-section">
          <h3>{t(lastOfferWords.title)}</h3>
          <Money fen={bid.lastOffer.offerFen} />
          {bid.lastOffer.remark !== '' && <p className="as-written">{bid.lastOffer.remark}</p>}
        </section>
      )}
      {BidSection.options
        .filter((section) => isAsked(section, bid.lot.pricing))
        .map((section) => (
          <section key={section} className="bid-section">
            <h3>
              {t(section === 'offerFen' && bid.lastOffer !== null ? lastOfferWords.first : sectionsOf(bid.lot.cls)[section])}
            </h3>
            <Answer value={bid.content[section]} money={section === 'offerFen' ? bid.content.offerFen : null} />
            {corrected
              .filter(({ fact }) => fact === section)
              .map((fact) => (
                <div key={fact.fact} className="remark" data-tone="waiting">
                  {t(materialWords.counts)} <Found fact={fact} />
                </div>
              ))}
          </section>
        ))}
      <section className="bid-section">
        <h3>{t(materialWords.files)}</h3>
        {bid.files.length === 0 && <p className="quiet">{t(materialWords.noFiles)}</p>}
        {bid.files.map((file) => (
          <FileReader key={file.id} bid={bid} file={file} />
        ))}
      </section>
    </Panel>
  )
}

/** What was found on the papers otherwise than the bidder stated it. */
export const correctedIn = (facts: readonly FactView[]): readonly FactView[] =>
  facts.filter(({ stated, confirmed }) => confirmed !== null && isCorrected({ stated, value: confirmed.value }))

type AnswerProps = { value: BidContent[BidSection]; money: BidContent['offerFen'] }

function Answer({ value, money }: AnswerProps) {
  const { t } = useVoice()
  if (money !== null) return <Money fen={money} />
  if (value === null || value === '') return <p>—</p>
  if (typeof value === 'boolean') return <p>{t(value ? hints.yes : hints.no)}</p>
  return <p className="as-written">{value}</p>
}

const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp'])

function FileReader({ bid, file }: { bid: BidView; file: BidFile }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const href = fileHref({ tenant, bid: bid.id }, file.id)
  return (
    <div className="bid-file">
      <p>
        {file.name} <span className="quiet">{sizeShown(lang, file.size)}</span>{' '}
        <a href={href} download={file.name}>
          {t(buttons.download)}
        </a>{' '}
        {SHOWN.has(file.type) && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? materialWords.closePreview : materialWords.preview)}
          </Button>
        )}
      </p>
      {!SHOWN.has(file.type) && <p className="quiet">{t(materialWords.onlyDownload)}</p>}
      {open && <Preview href={href} file={file} />}
    </div>
  )
}

/** The server hands files out to be saved; here the bytes are shown under the kind that the server found them to be. */
function Preview({ href, file }: { href: string; file: BidFile }) {
  const { t } = useVoice()
  const [shown, setShown] = useState<string>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let address: string | undefined
    let left = false
    const show = async () => {
      const reply = await fetch(href)
      if (!reply.ok) return setFailed(true)
      address = URL.createObjectURL(new Blob([await reply.arrayBuffer()], { type: file.type }))
      if (left) URL.revokeObjectURL(address)
      else setShown(address)
    }
    show().catch(() => setFailed(true))
    return () => {
      left = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [href, file.type])
  if (failed) return <Problem code="network-down" />
  if (shown === undefined) return <p className="quiet">{t(hints.loading)}</p>
  if (file.type !== 'application/pdf') return <img className="bid-image" src={shown} alt={file.name} />
  // oxlint-disable-next-line react/iframe-missing-sandbox -- a browser's own PDF viewer does not open in a sandbox; the server told the kind by the bytes
  return <iframe className="bid-pdf" src={shown} title={file.name} />
}
