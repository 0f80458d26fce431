import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { panelChecks } from '../../../../../ui/words/panel.ts'
import { lotWords } from '../../../../../ui/words/lot.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import { auditWords, findingWords } from '../../../../../ui/words/room.ts'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { Finding, PanelResults } from '../../../contract/results.ts'
import { CHECKS, checkOf, foundIn, looksOf } from './checks.ts'
import './room.css'

type Names = ReadonlyMap<string, string>

/** What the system finds is a first look; what stands is what the officer has chosen and written. */
export const isChecked = ({ checks }: Pick<PanelResults, 'checks'>): boolean => checks.length > 0

/** The four checks with what they found, and the conclusions once they are written. */
export function CheckList({ results, names }: { results: PanelResults; names: Names }) {
  const { t } = useVoice()
  return (
    <Panel title={t(lotWords.checkScores)}>
      <ul className="checks">
        {CHECKS.map((check) => {
          const found = results.findings.filter((finding) => checkOf(finding) === check)
          const concluded = results.checks.find((one) => one.check === check)
          return (
            <li key={check}>
              <h3>{t(panelChecks[check])}</h3>
              {concluded && (
                <span className="tag" data-tone={concluded.clear ? 'good' : 'waiting'}>
                  {t(concluded.clear ? auditWords.clear : auditWords.problem)}
                </span>
              )}{' '}
              <span className="tag" data-tone={found.length > 0 ? 'waiting' : 'running'}>
                {foundIn(t, found.length)}
              </span>
              <p className="quiet">{looksOf(t, check, results)}</p>
              {found.map((finding) => (
                <p key={`${finding.bid}${finding.juror}${finding.leaf}`}>{findingIn(t, finding, names)}</p>
              ))}
              {concluded && (
                <p>
                  <span className="quiet">{t(resultWords.conclusion)}</span> {concluded.conclusion}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** One finding as a sentence: who, for whom, which item, what was found. */
export function findingIn(t: Speaker, finding: Finding, names: Names): string {
  const { check, marks = [], found = '', expected = '', mean = '' } = finding
  const called = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? id))
  const [juror, bidder, item] = [called(finding.juror), called(finding.bid), called(finding.leaf)]
  const each = marks.map((one) => `${called(one.juror)} ${one.mark}`).join(' · ')
  switch (check) {
    case 'objective-differs':
      return t(findingWords[check], { bidder, item, marks: each })
    case 'arithmetic':
      return t(findingWords[check], { juror, bidder, found, expected })
    case 'out-of-range':
      return t(findingWords[check], { juror, bidder, item, found, expected })
    default:
      return t(findingWords[check], { juror, bidder, found, mean })
  }
}
