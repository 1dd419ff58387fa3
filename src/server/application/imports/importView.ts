/** What the desk sees of a table on its way: the first lines, the sums, the first of every list. */
import type { ImportCheck, PropertyImportView } from '#contract/views/property.ts';
import type { Read } from '#domain/basics/reading.ts';
import { planText } from '#domain/register/property/import/importProperty.ts';
import type { PropertyPlan } from '#domain/register/property/import/planTypes.ts';
import { sha256 } from '../randomness.ts';
import type { Upload } from './uploads.ts';

/** Rows of each list that a page shows; the numbers of all stand beside. */
const SHOWN = { lines: 12, problems: 200, questions: 100, differences: 200 };

/** A plan as it is shown before it is written. */
export function checkOf(plan: PropertyPlan): ImportCheck {
  const { counts, problems, questions, differences } = plan;
  return {
    counts,
    problems: problems.slice(0, SHOWN.problems),
    problemCount: problems.length,
    questions: questions.slice(0, SHOWN.questions),
    questionCount: questions.length,
    differences: differences.slice(0, SHOWN.differences),
    differenceCount: differences.length,
    planSha256: sha256(planText(plan)),
    canApply: problems.length === 0 && plan.changes.length > 0
  };
}

/** The table as its owner sees it. */
export async function viewOf(upload: Upload, read: Read): Promise<PropertyImportView> {
  const { id, fileName, stage, progress, refusal, settings, check, applied } = upload;
  const isOpen = stage !== 'APPLIED' && stage !== 'REFUSED' && stage !== 'CANCELLED';
  return {
    uploadId: id,
    fileName,
    stage,
    progress,
    refusal,
    canCancel: isOpen && !upload.isWriting,
    lines: upload.lines.length,
    preview: upload.lines.slice(0, SHOWN.lines),
    settings,
    estates: (await read.list('estate', {}, { orderBy: 'position' })).map(({ id: estateId, name }) => ({ id: estateId, name })),
    check,
    applied
  };
}
