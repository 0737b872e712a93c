import type { AuditLog } from '../audit/index.ts';
import {
  candidateEnded,
  candidateUnknown,
  type FieldPlace,
  type LabelContent,
  type Policies,
} from '../candidates/index.ts';
import type { Clock, Instant, UnitOfWork } from '../platform/index.ts';
import { mintPermit, type CandidateKey, type Ledger, type Permit, type Principal, type Vault } from '../vault/index.ts';
import { keyRefused } from './api-keys.ts';
import { selectView, type ShownGround, type ViewRow } from './labelled-view.query.ts';
import { sightFor, type Sight } from './sight.ts';
import { isUnsure } from './unsure.ts';

export interface ShownField {
  readonly path: string;
  readonly value: unknown;
  readonly label: {
    readonly category: string;
    readonly source: string;
    readonly sourceParty?: string;
    readonly recordId: string;
    readonly grounds: readonly ShownGround[];
  };
  readonly confidence?: number;
  readonly place?: FieldPlace;
  /** There only where the reader is unsure. */
  readonly unsure?: true;
}

export interface Withheld {
  readonly category: string;
  readonly reason: 'not_for_this_role' | 'no_ground_for_this_purpose' | 'restricted';
}

export interface LabelledView {
  readonly id: string;
  readonly purpose: string;
  readonly fields: readonly ShownField[];
  readonly withheld: readonly Withheld[];
}

/** Shows a candidate for a purpose: what a living ground and the role both allow, opened through a permit, audited. */
export class LabelledViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async view(principal: Principal, candidateId: string, purpose: string): Promise<LabelledView> {
    const { rows, held, key, sight, now } = await this.look(principal, candidateId, purpose);
    const permit = mintPermit({ principal, purpose, candidateId, categories: new Set(sight.categories), at: now });
    const labels = rows.filter((row) => row.part === 'label');
    const fields = labels.flatMap((row) => openLabel(key, permit, candidateId, row));
    key.forget();
    await this.audit.note({
      actor: principal,
      action: 'candidate.viewed',
      outcome: 'done',
      purpose,
      candidateId,
      categories: [...new Set(labels.map((row) => row.category))],
      amount: fields.length,
    });
    return { id: candidateId, purpose, fields, withheld: withheldOf(held, labels, sight) };
  }

  /** Throws the view's own answer where the caller may not see the candidate; opens nothing. */
  async requireVisible(principal: Principal, candidateId: string, purpose: string): Promise<void> {
    (await this.look(principal, candidateId, purpose)).key.forget();
  }

  /** Who is not told of endings gets the same answer for: never known, ended, erased, kept for claims only, only hidden data left. */
  async absent(candidateId: string, sight: Pick<Sight, 'seesEndings'>): Promise<Error> {
    return sight.seesEndings && (await this.ledger.entryOf(candidateId))
      ? candidateEnded(candidateId)
      : candidateUnknown();
  }

  private async look(principal: Principal, candidateId: string, purpose: string): Promise<Look> {
    const { policy } = this.policies.current;
    const sight = sightFor(policy, principal, purpose);
    const now = this.clock.now();
    const [rows, key] = await Promise.all([
      selectView(this.work.reading, {
        keyId: principal.kind === 'api_key' ? principal.id : null,
        candidateId,
        purpose,
        categories: sight.categories,
        known: sight.known,
        uses: sight.uses,
        restrictedUse: policy.purposes.get(purpose)?.despiteRestriction ?? false,
        now: now.toString(),
      }),
      this.vault.keyOf(candidateId),
    ]);
    if (!rows.some((row) => row.part === 'key')) throw keyRefused();
    const held = rows.filter((row) => row.part === 'held');
    // From the first commit of an ending, before the ledger knows of it, the answer is that of an ended candidate.
    if (sight.seesEndings && rows.some((row) => row.part === 'ending')) throw candidateEnded(candidateId);
    if (!key || !isVisible(rows, held, sight)) throw await this.absent(candidateId, sight);
    return { rows, held, key, sight, now };
  }
}

/** A candidate as this caller may see them, still sealed. */
interface Look {
  readonly rows: readonly ViewRow[];
  readonly held: readonly ViewRow[];
  readonly key: CandidateKey;
  readonly sight: Sight;
  readonly now: Instant;
}

const isVisible = (rows: readonly ViewRow[], held: readonly ViewRow[], sight: Sight): boolean =>
  rows.some((row) => row.part === 'candidate') && (sight.uses === null || held.some((row) => row.source === 'in_use'));

function openLabel(key: CandidateKey, permit: Permit, candidateId: string, row: ViewRow): ShownField[] {
  const source = row.source ?? '';
  const place = {
    candidateId,
    kind: 'label',
    id: row.labelId,
    category: row.category,
    recordId: row.recordId,
    source,
    revision: row.revision,
  };
  const content = JSON.parse(key.openText(permit, place, row.sealed)) as LabelContent;
  const label = {
    category: row.category,
    source,
    recordId: row.recordId,
    grounds: row.grounds,
    ...(content.sourceParty ? { sourceParty: content.sourceParty } : {}),
  };
  return Object.entries(content.values).map(([path, value]) => ({ path, value, label, ...asRead(content, path) }));
}

/** What a reader said of a value; nothing of one that nobody had to read. */
function asRead(
  { confidence, place }: LabelContent,
  path: string,
): Pick<ShownField, 'confidence' | 'place' | 'unsure'> {
  const [sure, at] = [confidence?.[path], place?.[path]];
  return {
    ...(sure === undefined ? {} : { confidence: sure }),
    ...(at ? { place: at } : {}),
    ...(isUnsure(sure) ? { unsure: true } : {}),
  };
}

function withheldOf(held: readonly ViewRow[], labels: readonly ViewRow[], sight: Sight): Withheld[] {
  const shown = new Set(labels.map((row) => row.category));
  const mayHold = new Set(sight.categories);
  return held
    .filter((row) => !shown.has(row.category))
    .map((row) => ({
      category: row.category,
      reason: !mayHold.has(row.category)
        ? 'not_for_this_role'
        : row.whose === 'for_purpose'
          ? 'restricted'
          : 'no_ground_for_this_purpose',
    }));
}
