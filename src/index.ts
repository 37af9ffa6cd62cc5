/** The public API: load, assess, render, print. The command line uses nothing else. */
export type { Catalogue } from './input/catalogue-parts.ts';
export type { Configuration } from './rules/assess.ts';
export { ELEMENTS_VERSION } from './rules/elements.ts';
export { RULES_VERSION } from './rules/assess.ts';
export { assess, type ResultInput } from './rules/result.ts';
export type { Done, Job } from './app/job.ts';
export { resultMarkdown, resultText } from './app/result-text.ts';
export { openLibrary } from './app/library.ts';
export { productDifferences, productHistories } from './app/history.ts';
export { reportHistory } from './app/report-history.ts';
export { type Scored, scoreProducts } from './app/score.ts';
export { type Bundle, gatherBundle, packBundle } from './app/bundle.ts';
export type { PackedFile } from './render/archive.ts';
export { reviseCase, type Revision } from './app/revise.ts';
export { type Registered, registerCases } from './app/register.ts';
export { registerBlocks, registerDocument } from './document/register/register.ts';
export { registerCalendar } from './document/register/due.ts';
export { registerSheet } from './document/register/sheet.ts';
export type { Calendar, CalendarEntry } from './document/calendar.ts';
export { renderCalendar } from './render/calendar.ts';
export { lintProfiles } from './app/lint.ts';
export { lintData, lintJunit, type LintReport, lintSarif, lintText } from './document/lint.ts';
export { LINT_RULES } from './rules/lint.ts';
export { listSources, type SourceLine } from './app/sources.ts';
export { productChecklists } from './app/settings.ts';
export { assessVendors, judgeVendors, listVendors } from './app/vendors.ts';
export type { Block, Table } from './document/model.ts';
export { checklistBlocks } from './document/terminal/checklist.ts';
export { checklistRows } from './document/terminal/checklist-rows.ts';
export { readAgainRows, readAgainTable } from './document/terminal/read-again.ts';
export { scoreBlocks } from './document/terminal/score.ts';
export { diffBlocks, historyBlocks } from './document/terminal/timeline.ts';
export { diffRows, historyRows } from './document/terminal/timeline-rows.ts';
export { fitTable, knownTables, vendorTable } from './document/terminal/vendors.ts';
export { scoreRows } from './document/terminal/score-rows.ts';
export { renderCsv, renderCsvFile } from './render/csv.ts';
export { jsonFile } from './render/json.ts';
export {
  type AssessOptions,
  assessProduct,
  assessProducts,
  openProducts,
  shippedUses,
} from './app/products.ts';
export { type AssessedCase, assessCase, checkCase, openCase } from './app/case.ts';
export { newCase, newProfile } from './app/init.ts';
export { type CnilImport, newCaseFromCnil } from './app/cnil.ts';
export type { CnilExport } from './app/cnil-export.ts';
export { type CarriedCase, newCaseFrom } from './app/init-from.ts';
export { checkBlocks } from './document/check/check.ts';
export type { CheckedCase } from './document/check/checked-case.ts';
export type { Library } from './input/library.ts';
export {
  findVendor,
  isInstalled,
  isShipped,
  vendorFile,
  vendorIds,
  type VendorName,
} from './input/vendor-names.ts';
export type { LayoutId } from './document/pia/layouts.ts';
export { reportCase, type ReportedCase } from './app/report-case.ts';
export { type Reported, type ReportOptions, reportProduct } from './app/report.ts';
export type { FilesBelow, StoredFile, Workspace, Written } from './store/workspace.ts';
export { addDays, isPartialDate } from './rules/dates.ts';
export { sha256 } from './store/sha256.ts';
export { type Applied, applyResponse, type ApplyOptions } from './app/apply.ts';
export { groupOf, type ReviewOptions, reviewResponses } from './app/review.ts';
export { followUpInput, type LetterOptions, reviewInput } from './app/review-document.ts';
export { type Corresponded, correspondenceInput, listCorrespondence } from './app/correspondence.ts';
export { correspondenceTable, leadSentence } from './document/correspondence/document.ts';
export type { Correspondence } from './types/correspondence.ts';
export { changeLines } from './document/review/applied.ts';
export { ownTestLines } from './document/own-tests.ts';
export { type Names, namesOf } from './document/names.ts';
export { reviewBlocks } from './document/review/terminal.ts';
export type { Review } from './types/review.ts';
export type { GroupReview } from './types/group-review.ts';
export { type CompareOptions, compareProducts, DRAWS, SEEDS } from './app/compare.ts';
export { comparisonInput } from './app/comparison-file.ts';
export { comparisonDocument } from './document/comparison/document.ts';
export type { NamedComparison } from './document/comparison/named.ts';
export { comparisonAnswer, comparisonBlocks } from './document/comparison/terminal.ts';
export { comparisonTable, comparisonWorkbook } from './document/comparison/workbook.ts';
export { listMeasures, type ListedMeasures } from './app/measures.ts';
export { listRequirements, type RequirementsOptions } from './app/requirements.ts';
export { requirementsInput } from './app/requirements-file.ts';
export { requirementsDocument } from './document/requirements/document.ts';
export type { Tender } from './document/requirements/tender.ts';
export { requirementSheet } from './document/requirements/table.ts';
export { measureBlocks } from './document/measures.ts';
export { requirementBlocks } from './document/requirements/terminal.ts';
export { InvalidInput, UserError } from './errors.ts';
export { inputFile, inputsUsed, loadCatalogue, type LoadedCatalogue } from './input/catalogue.ts';
export { type FileHead, readHead } from './input/head.ts';
export { readySoon } from './input/untrusted.ts';
export { loadCase, type LoadedCase } from './input/case.ts';
export { registerSearches } from './app/searches.ts';
export { type RegisterSearches, searchBlocks, searchesDocument } from './document/searches.ts';
export { testProtocol, type TestOptions } from './app/test-protocol.ts';
export { type AppliedTests, applyTests, type ApplyTestsOptions } from './app/apply-tests.ts';
export { PEOPLE_NEEDED, peopleOf } from './rules/own-tests.ts';
export { protocolSheet } from './exchange/protocol-sheet.ts';
export { loadOwnTests, type LoadedOwnTests } from './input/own-tests.ts';
export type { OwnTests } from './types/own-tests.ts';
export { ask, type AskOptions } from './app/questionnaire.ts';
export { receive, type Received, type ReceivedResponse, type ReceiveOptions } from './app/receive.ts';
export { type MergedWork, type MergeOptions, mergeReaders, sheetFile, sheetFor } from './app/readers.ts';
export type { ReadingSheet } from './types/reading-sheet.ts';
export type { AnswerChange, Merged } from './exchange/merge.ts';
export type { DocumentChange } from './exchange/merge-documents.ts';
export {
  FORM_FORMATS,
  type FormFormat,
  LETTER_FORMATS,
  questionCounts,
  questionnaireFile,
  questionnaireLetter,
} from './app/questionnaire-file.ts';
export { type ReceivedFile, receivedFile } from './app/received-file.ts';
export { receivedChanges, receivedSummary, receivedTests } from './document/review/received.ts';
export { workLines } from './document/review/merged.ts';
export type { Questionnaire } from './types/questionnaire.ts';
export { loadContext, type LoadedContext } from './input/context.ts';
export { loadProfile, type LoadedProfile } from './input/profile.ts';
export { loadWeights, type LoadedWeights } from './input/weights.ts';
export { loadResponse, type LoadedResponse } from './input/response.ts';
export { validateFile } from './app/validate.ts';
export { type Problem, suggestion, worded } from './problem.ts';
export { builtOutcomes } from './input/outcomes.ts';
export { localDay } from './local-day.ts';
export { isReservedName } from './names.ts';
export {
  type BrowserSearch,
  findBrowser,
  type FoundBrowser,
  loadPrinter,
  openPrinter,
  PrintError,
  type Printer,
} from './print/index.ts';
export { embeddedPublished } from './print/embedded-date.ts';
export { guard } from './store/guard.ts';
export { makeFolder } from './store/make-folder.ts';
export { installedFonts } from './store/installed-fonts.ts';
export { systemReason } from './store/system-reason.ts';
export { loadLanguage } from './locale/languages.ts';
export { type Phrase, phrase, tell, type Words } from './locale/phrase.ts';
export type { Language } from './locale/language.ts';
export {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type DocumentInput,
  type FileFormat,
  makeDocument,
  type Makers,
  TABLE_FORMATS,
} from './app/documents.ts';
export { markdownLines, renderMarkdown } from './render/markdown.ts';
export type { Rendered } from './render/registry.ts';
export { renderText, type TextOptions, textLines } from './render/text.ts';
export { explainable, explanationBlocks } from './document/terminal/explain.ts';
export { isApproved, isSealed, OPEN_SEAL, seal, withRoomInYaml } from './store/seal.ts';
export type { Assessment } from './types/assessment.ts';
export type { Case } from './types/case.ts';
export type { Check } from './types/check.ts';
export type { Comparison } from './types/comparison.ts';
export type { Requirements } from './types/requirements.ts';
export type { Context } from './types/context.ts';
export type { Pia } from './types/pia.ts';
export type { Profile } from './types/profile.ts';
export type { Register, RegisterEntry } from './types/register.ts';
export type { Regimes } from './types/regimes.ts';
export type { VendorResponse } from './types/response.ts';
export { TOOL_VERSION } from './version.ts';
export { diskWorkspace } from './store/disk.ts';
export { assertName, assertReplaceable, replaceText, sealed, writeResult } from './store/write-file.ts';
export { writeNew } from './store/write-new.ts';
export { startWorkbench, type Workbench, type WorkbenchOptions } from './workbench/workbench.ts';
