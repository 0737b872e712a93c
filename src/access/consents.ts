import type { AuditLog } from '../audit/index.ts';
import { consentPlace, notFound, type Policies } from '../candidates/index.ts';
import { isId, type Clock, type UnitOfWork } from '../platform/index.ts';
import { categoriesFor, isHiring, type Policy } from '../policy/index.ts';
import { mintPermit, type Principal, type Vault } from '../vault/index.ts';
import { selectConsent, selectOnConsent, type ConsentRow } from './consents.query.ts';

/** A consent with its wording in the clear, and the categories and sources that stand on it now. */
export interface ConsentRecord extends Omit<ConsentRow, 'sealed'> {
  readonly id: string;
  readonly wording: string;
  readonly covers: readonly { readonly category: string; readonly source: string }[];
}

/** Reads consents for those who may know of them: a hiring role only what it may use just now, a person their own. */
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
      if (sight.hiring && covers.length === 0) throw notFound('consent');
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
      'candor.restricted_use': sight.hiring ? 'no' : 'yes',
    };
    return this.work.read(session, (tx) => selectOnConsent(tx, row.candidateId, id));
  }
}

interface ConsentSight {
  readonly hiring: boolean;
  readonly categories: readonly string[];
}

/** Undefined where the caller may not know of it. */
function sightOn(policy: Policy, principal: Principal, row: ConsentRow): ConsentSight | undefined {
  const all = [...policy.categories.keys()];
  if (principal.kind === 'candidate')
    return principal.id === row.candidateId ? { hiring: false, categories: all } : undefined;
  if (!policy.roles.has(principal.role)) return undefined;
  if (!isHiring(policy, principal.role)) return { hiring: false, categories: all };
  return { hiring: true, categories: [...categoriesFor(policy, principal.role, row.purpose)] };
}
