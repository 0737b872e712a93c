/** Who acted: `principal` in the design's words. */
export interface Actor {
  readonly kind: 'api_key' | 'staff' | 'candidate' | 'job' | 'operator' | 'anonymous';
  readonly id: string;
  readonly role?: string;
}

/** One thing that was done or refused. Ids, codes and counts only: nothing here identifies a candidate by itself. */
export interface AuditEvent {
  readonly actor: Actor;
  /** Verb and object, such as `candidate.viewed`, `record.received`, `ground.ended`. */
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  /** The refusal's code, or why a job acted. */
  readonly code?: string;
  readonly purpose?: string;
  readonly candidateId?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly categories?: readonly string[];
  readonly amount?: number;
}
