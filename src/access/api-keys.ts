import { createHash } from 'node:crypto';
import type { AuditLog } from '../audit/index.ts';
import { newId, newToken, Refusal, type Clock, type UnitOfWork } from '../platform/index.ts';
import type { Policies } from '../candidates/index.ts';
import type { Principal } from '../vault/index.ts';
import { insertKey, revokeKey, selectKeyAlive, selectKeyByHash, selectKeys, type KeyRow } from './api-keys.query.ts';

export interface MadeKey {
  readonly id: string;
  /** Shown once; only its SHA-256 is stored. */
  readonly key: string;
  readonly role: string;
  readonly expiresAt: string;
}

const PREFIX = 'candor_';
const DEFAULT_DAYS = 90;
const KNOWN_AT_MOST = 10_000;

export const keyRefused = (): Refusal =>
  new Refusal('unauthenticated', 'KEY_NOT_VALID', {
    found: 'no key, or one that is unknown, expired or revoked',
    expected: 'Authorization: Bearer <key>',
    remedy: 'Ask the operator for a key: npm run --silent candor -- key create --role <role>',
  });

/** API keys: a role and an expiry each. A revoked key is refused at the very next request. */
export class ApiKeys {
  /** A key's id and role never change, so they may be remembered; whether it still holds is asked every time. */
  private readonly known = new Map<string, Principal>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Who a key belongs to. It may have ended: ask `requireAlive`, or let the read's own statement check. */
  async identify(key: string | undefined): Promise<Principal> {
    if (!key?.startsWith(PREFIX)) throw keyRefused();
    const hash = createHash('sha256').update(key).digest();
    const remembered = this.known.get(hash.toString('base64'));
    if (remembered) return remembered;
    const [row] = await selectKeyByHash(this.work.reading, hash);
    if (!row) throw keyRefused();
    const principal: Principal = { kind: 'api_key', id: row.id, role: row.role };
    if (this.known.size >= KNOWN_AT_MOST) this.known.clear();
    this.known.set(hash.toString('base64'), principal);
    return principal;
  }

  /** For callers who came with a key; jobs and people come otherwise. */
  async requireAlive(caller: Pick<Principal, 'id'> & { readonly kind: string }): Promise<void> {
    if (caller.kind !== 'api_key') return;
    const [alive] = await selectKeyAlive(this.work.reading, caller.id, this.clock.now().toString());
    if (!alive) throw keyRefused();
  }

  async create(input: { role: string; name?: string; days?: number }): Promise<MadeKey> {
    const { roles } = (await this.policies.newest()).policy;
    if (!roles.has(input.role))
      throw new Refusal('invalid', 'ROLE_UNKNOWN', {
        field: 'role',
        found: 'a role that the policy does not have',
        expected: `one of ${[...roles.keys()].join(', ')}`,
        remedy: 'Name one of these.',
      });
    const id = newId();
    const key = `${PREFIX}${newToken()}`;
    const now = this.clock.now();
    const expiresAt = now.add({ hours: 24 * (input.days ?? DEFAULT_DAYS) }).toString();
    await this.work.write(async (tx) => {
      await insertKey(tx, {
        id,
        hash: createHash('sha256').update(key).digest(),
        role: input.role,
        name: input.name ?? input.role,
        createdAt: now.toString(),
        expiresAt,
      });
      await this.audit.append(tx, {
        actor: { kind: 'operator', id: 'command-line' },
        action: 'key.created',
        outcome: 'done',
        code: input.role,
        subject: { kind: 'api_key', id },
      });
    });
    return { id, key, role: input.role, expiresAt };
  }

  async revoke(id: string): Promise<void> {
    await this.work.write(async (tx) => {
      const [revoked] = await revokeKey(tx, id, this.clock.now().toString());
      if (!revoked)
        throw new Refusal('not_found', 'KEY_NOT_FOUND', {
          found: 'no living key with this id',
          remedy: 'See: candor key list',
        });
      await this.audit.append(tx, {
        actor: { kind: 'operator', id: 'command-line' },
        action: 'key.revoked',
        outcome: 'done',
        subject: { kind: 'api_key', id },
      });
    });
  }

  list(): Promise<KeyRow[]> {
    return selectKeys(this.work.reading);
  }
}
