// Vault keeps keys, sealing, keyed hashes and the ledger of endings.
// It promises that nothing sealed opens without a permit, nor at another place than it was sealed for.
// Key-encryption keys are never in PostgreSQL; an unwrapped key lives for one request.
// Destroying a candidate's key and writing the ledger is one transaction of the key store.
// It never assumes that the key store and the data share a transaction.
export { CandidateKey, type Place } from './candidate-key.ts';
export { SealBroken } from './cipher.ts';
export { Keyring } from './keyring.ts';
export { Ledger, type Ended } from './ledger.ts';
export type { LedgerEntry } from './ledger.query.ts';
export { normaliseEmail, type LookupKind } from './normalise.ts';
export { OrphanKeys } from './orphan-keys.ts';
export { mintPermit, Permit, type PermitFacts, type Principal } from './permit.ts';
export { Receipts } from './receipts.ts';
export { rotateKeys } from './rotate-keys.ts';
export { Vault } from './vault.ts';
