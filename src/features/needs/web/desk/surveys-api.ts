import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { AreaCode } from '../../../../kernel/area.ts'
import { sendFile } from '../../../../ui/desk/send-file.ts'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import { SurveyDone, SurveyList, type SurveyTaking, SurveyView } from '../../contract/survey.ts'
import type { surveyRoutes } from '../../routes/surveys.ts'
import type { SurveyMapping } from '../../rules/survey-columns.ts'
import type { SurveyPaper } from '../../rules/survey.ts'

const surveys = hc<ReturnType<typeof surveyRoutes>>('/api').tenants[':tenant'].surveys
const one = surveys[':survey']

export function useSurveys() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['surveys', tenant],
    queryFn: () => readReply(SurveyList, surveys.$get({ param: { tenant } })),
  })
}

export function useSurvey(survey: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['surveys', tenant, survey],
    queryFn: () => readReply(SurveyView, one.$get({ param: { tenant, survey } })),
  })
}

export type Chosen = { readonly file: File; readonly name: string; readonly size: number; readonly area: AreaCode }

export function useSending(onPercent: (percent: number) => void, onDone: (done: SurveyDone) => void) {
  const { tenant } = useStanding()
  return useDeed(({ file, name, area }: Chosen, id) => {
    const asked = new URLSearchParams({ name, area })
    return sendFile(SurveyDone, `/api/tenants/${tenant}/surveys?${asked}`, { file, id, onPercent })
  }, onDone)
}

export type SurveyMove =
  | { readonly deed: 'map'; readonly mapping: SurveyMapping }
  | { readonly deed: 'take'; readonly taking: SurveyTaking }
  | { readonly deed: 'discard' | 'let-go' }

/** Does one step with the survey. */
export function useSurveyMove(survey: string, onDone?: (done: SurveyDone) => void) {
  const { tenant } = useStanding()
  return useDeed((move: SurveyMove, id) => {
    const [param, named] = [{ tenant, survey }, { headers: deedNamed(id) }]
    switch (move.deed) {
      case 'map':
        return readReply(SurveyDone, one.columns.$put({ param, json: move.mapping }, named))
      case 'take':
        return readReply(SurveyDone, one.take.$post({ param, json: move.taking }, named))
      case 'discard':
        return readReply(SurveyDone, one.discard.$post({ param }, named))
      case 'let-go':
        return readReply(SurveyDone, one.workbook.$delete({ param }, named))
    }
  }, onDone)
}

/** Where its papers and the blank form are to be had. */
export function usePaperHref() {
  const { tenant } = useStanding()
  return {
    paper: (survey: string, paper: SurveyPaper) => `/api/tenants/${tenant}/surveys/${survey}/papers/${paper}`,
    template: `/api/tenants/${tenant}/survey-template`,
  }
}
