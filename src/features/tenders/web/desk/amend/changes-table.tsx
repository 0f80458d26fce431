import { useVoice } from '../../../../../ui/voice.tsx'
import { amendmentWords } from '../../../../../ui/words/amendment.ts'
import type { AmendmentBody } from '../../../contract/notice.ts'
import { changesShown } from '../../amendments-shown.ts'
import './changes-table.css'

/** What a call says otherwise: the part, what it said, what it says. */
export function ChangesTable({ changes }: { changes: AmendmentBody['changes'] }) {
  const voice = useVoice()
  const { t } = voice
  return (
    <table className="changes">
      <caption className="hidden">{t(amendmentWords.what)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(amendmentWords.part)}</th>
          <th scope="col">{t(amendmentWords.before)}</th>
          <th scope="col">{t(amendmentWords.after)}</th>
        </tr>
      </thead>
      <tbody>
        {changesShown(voice, changes).map(({ key, part, before, after }) => (
          <tr key={key}>
            <th scope="row">{part}</th>
            <td className="long-text">{before}</td>
            <td className="long-text">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
