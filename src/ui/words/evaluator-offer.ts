import { offerSections } from './offer.ts'
import type { Words } from './say.ts'

/** The same sections as an evaluator of class B writes them, under the names by which they are judged. */
export const evaluatorSections = {
  ...offerSections,
  analysis: ['评估目标与理解', 'What is evaluated, and why'],
  methods: ['评估指标体系与督导方案', 'What is measured, and how projects are supervised'],
  schedule: ['进度与样本量', 'Schedule and samples'],
  team: ['督导评估团队', 'The evaluators'],
  sustainability: ['独立公正、保密与风险防范', 'Independence, confidence and risks'],
} as const satisfies Words

/** What a proposal's sections are called, by the class of the project. */
export const sectionsOf = (cls: 'A' | 'B') => (cls === 'B' ? evaluatorSections : offerSections)
