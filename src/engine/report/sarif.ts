/** A check as SARIF 2.1.0, which code hosts and editors show beside the lines of the draft. */
import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import { hashText } from '../../corpus/copies';
import type { TextPosition } from '../../model/passage';
import { CHECK_CODES, type CheckCode, type CheckProblem, type Fix, type Severity } from '../../model/problem';
import type { Evidence, Verdict } from '../../model/verdict';
import { CODE_WORDS } from '../../model/words';
import { toLine } from '../../text/oneLine';
import { DEFAULT_SEVERITIES } from '../engine';
import { type CheckedDraft, relativeUri } from './checkReport';
import { LineTable } from './positions';
import { fileOf } from './reportSources';

export interface SarifReport {
  readonly drafts: readonly CheckedDraft[];
  /** Of Citewright. */
  readonly version: string;
  /** The URI of the working folder, with its slash; files below it are named from there. */
  readonly base: string;
  /** Texts of the sources that can be opened as they are, by URI. */
  readonly sourceTexts: ReadonlyMap<string, string>;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name that code hosts know for the folder of the repository. */
const BASE_ID = '%SRCROOT%';

export function checkSarif(report: SarifReport): Log {
  const { drafts, version, base } = report;
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Citewright', version, semanticVersion: version, rules: CHECK_CODES.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE_ID]: { uri: base } },
        artifacts: drafts.map(({ uri }) => ({ location: toArtifact(uri, base), roles: ['analysisTarget'] })),
        results: toResults(report),
      },
    ],
  };
}

function toRule(code: CheckCode): ReportingDescriptor {
  const { title, help } = CODE_WORDS[code];
  const severity = DEFAULT_SEVERITIES[code];
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: toLevel(severity) },
  };
}

function toLevel(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

function toResults({ drafts, base, sourceTexts }: SarifReport): Result[] {
  const sourceLines = new Map([...sourceTexts].map(([uri, text]) => [uri, new LineTable(text)]));
  return drafts.flatMap((draft) => {
    const place: Place = { artifact: toArtifact(draft.uri, base), lines: new LineTable(draft.text) };
    const fingerprints = new Fingerprints();
    return draft.verdicts.flatMap((verdict) =>
      verdict.problems.map((problem) => ({
        ruleId: problem.code,
        ruleIndex: CHECK_CODES.indexOf(problem.code),
        level: toLevel(problem.severity),
        message: { text: toMessage(problem.message) },
        locations: [toLocation(place, problem.position)],
        ...relatedLocations(problem, verdict, base, sourceLines),
        partialFingerprints: { 'citewrightStatement/v1': fingerprints.of(problem, verdict) },
        ...fixesOf(problem, place),
      })),
    );
  });
}

interface Place {
  readonly artifact: ArtifactLocation;
  /** Absent where the file has no lines of its own. */
  readonly lines: LineTable | undefined;
}

function toArtifact(uri: string, base: string): ArtifactLocation {
  return uri.startsWith(base) ? { uri: relativeUri(uri, base), uriBaseId: BASE_ID } : { uri };
}

function toLocation({ artifact, lines }: Place, position: TextPosition): Location {
  const region = lines ? { region: toRegion(lines, position) } : {};
  return { physicalLocation: { artifactLocation: artifact, ...region } };
}

/** Lines and columns from 1, the end excluded. */
function toRegion(lines: LineTable, position: TextPosition): Region {
  const { start, end } = lines.range(position);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: position.start,
    charLength: position.end - position.start,
  };
}

/** The passage that shows it; a place in its file where the file is text as it is. */
function relatedLocations(
  { data }: CheckProblem,
  { evidence }: Verdict,
  base: string,
  sourceLines: ReadonlyMap<string, LineTable>,
): Pick<Result, 'relatedLocations'> {
  const shown = data.evidence === undefined ? undefined : evidence[data.evidence];
  if (!shown) return {};
  const { uri } = fileOf(shown);
  const location = toLocation({ artifact: toArtifact(uri, base), lines: sourceLines.get(uri) }, shown.position);
  return { relatedLocations: [{ id: 1, ...location, message: { text: toMessage(describe(shown)) } }] };
}

function describe({ citation, text, citedThrough }: Evidence): string {
  const seen = citedThrough ? ` (seen in ${citedThrough.title})` : '';
  return `${citation}${seen}: ${text}`;
}

/** In a message of SARIF, `[words](address)` would be a link: what a source says must not make one. */
function toMessage(text: string): string {
  const line = toLine(text);
  return line.includes('](') ? line.replace(/[[\]\\]/g, '\\$&') : line;
}

function fixesOf({ data }: CheckProblem, place: Place): Pick<Result, 'fixes'> {
  const { lines } = place;
  const fixes = data.fixes.filter(({ edits }) => edits.length > 0);
  return lines && fixes.length > 0 ? { fixes: fixes.map((fix) => toFix(fix, place.artifact, lines)) } : {};
}

function toFix({ title, edits }: Fix, artifactLocation: ArtifactLocation, lines: LineTable): SarifFix {
  const replacements = edits.map(({ position, newText }) => ({
    deletedRegion: toRegion(lines, position),
    insertedContent: { text: newText },
  }));
  return { description: { text: toMessage(title) }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Tells a problem again after lines were put in above it: by its code, its statement, its words, and how many alike came before. */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  of({ code, data }: CheckProblem, { statement }: Verdict): string {
    const hash = hashText(`${code}\n${toLine(statement.text)}\n${toLine(data.found)}`).toString(16);
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    return `${hash}:${count}`;
  }
}
