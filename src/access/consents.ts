import type { AuditLog } from '../audit/index.ts';
import { consentPlace, notFound, type Policies } from '../candidates/index.ts';
import { isId, type Clock, type UnitOfWork } from '../platform/index.ts';
import { categoriesFor, type Policy } from '../policy/index.ts';
import { mintPermit, type Principal, type Vault } from '../vault/index.ts';
import { selectConsent, selectOnConsent, type ConsentRow } from './consents.query.ts';

/** A consent with its wording in the clear, and the categories and sources that stand on it now. */
export interface ConsentRecord extends Omit<ConsentRow, 'sealed'> {
  readonly id: string;
  readonly wording: string;
  readonly covers: readonly { readonly category: string; readonly source: string }[];
}

/** Reads consents for those who may know of them: who is told of endings all, a person their own, others what they may use now. */
export class ConsentReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Throws CONSENT_NOT_FOUND for every reason alike, so that nobody in hiring learns of a withdrawal. */
  async consent(principal: Principal, id: string): Promise<ConsentRecord> {
    const [row] = isId(id) ? await selectConsent(this.work.reading, id) : [];
    const sight = row && sightOn(this.policies.current.policy, principal, row);
    const key = sight && (await this.vault.keyOf(row.candidateId));
    if (!key) throw notFound('consent');
    const { sealed, ...known } = row;
    const { candidateId, purpose } = known;
    try {
      const covers = await this.covers(row, id, sight);
      if (sight.byUse && covers.length === 0) throw notFound('consent');
      const permit = mintPermit({
        principal,
        purpose,
        candidateId,
        categories: new Set(['consent']),
        at: this.clock.now(),
      });
      const wording = key.openText(permit, consentPlace(candidateId, id), sealed);
      await this.audit.note({
        actor: principal,
        action: 'consent.viewed',
        outcome: 'done',
        purpose,
        candidateId,
        subject: { kind: 'consent', id },
      });
      return { ...known, id, wording, covers };
    } finally {
      key.forget();
    }
  }

  private covers(row: ConsentRow, id: string, sight: ConsentSight): Promise<{ category: string; source: string }[]> {
    const session = {
      'candor.candidate': row.candidateId,
      'candor.purpose': row.purpose,
      'candor.categories': sight.categories.join(','),
      'candor.now': this.clock.now().toString(),
      'candor.restricted_use': sight.byUse ? 'no' : 'yes',
    };
    return this.work.read(session, (tx) => selectOnConsent(tx, row.candidateId, id));
  }
}

interface ConsentSight {
  /** Sees it only while it may use what stands on it. */
  readonly byUse: boolean;
  readonly categories: readonly string[];
}

/** Undefined where the caller may not know of it. */
function sightOn(policy: Policy, principal: Principal, row: ConsentRow): ConsentSight | undefined {
  const all = { byUse: false, categories: [...policy.categories.keys()] };
  if (principal.kind === 'candidate') return principal.id === row.candidateId ? all : undefined;
  if (policy.roles.get(principal.role)?.seesEndings) return all;
  return { byUse: true, categories: [...categoriesFor(policy, principal.role, row.purpose)] };
}
