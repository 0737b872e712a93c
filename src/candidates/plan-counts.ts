import type { CandidateFacts } from './facts.ts';

/** What a ground of a label would do under another policy; `goes` is of the whole label: nothing would keep it. */
export type Change = 'gains' | 'loses' | 'ends_earlier' | 'ends_later' | 'goes';

/** How many labels of a category, under one law, would change so, and a few of whom it would be. */
export interface PlannedChange {
  readonly change: Change;
  readonly category: string;
  readonly jurisdiction: string;
  /** Null for what goes: no purpose is left. */
  readonly purpose: string | null;
  readonly labels: number;
  readonly candidates: number;
  /** Between when the grounds would end, or the labels go; grace is counted in. */
  readonly earliest: string;
  readonly latest: string;
  readonly sample: readonly string[];
}

export interface Concerned {
  readonly jurisdiction: string;
  readonly candidates: number;
}

export interface PolicyPlan {
  /** How many candidates and labels were looked at. */
  readonly candidates: number;
  readonly labels: number;
  /** How many candidates would be left with nothing, once grace is over. */
  readonly endings: number;
  readonly changes: readonly PlannedChange[];
  /** How many people anything would change for: they have to be told (Art. 13(3), 14(4)). */
  readonly toTell: readonly Concerned[];
  /** How many would have to be asked, because a purpose that they are kept for would need their consent. */
  readonly toAsk: readonly (Concerned & { readonly purpose: string })[];
}

const SAMPLE = 3;

type Kind = Pick<PlannedChange, 'change' | 'category' | 'jurisdiction' | 'purpose'>;

interface Count {
  readonly kind: Kind;
  labels: number;
  candidates: number;
  last: string;
  earliest: number;
  latest: number;
  readonly sample: string[];
}

/** One count for each kind of change: as many as policy has words, whatever the number of candidates. */
export class PlanCounts {
  candidates = 0;
  private labels = 0;
  private endings = 0;
  private readonly changes = new Map<string, Count>();
  private readonly told = new Map<string, Concerned>();
  private readonly asked = new Map<string, Concerned & { purpose: string }>();
  private changedNow = false;
  private askedNow = new Set<string>();

  /** One label of a candidate changes so, and its ground ends then (milliseconds). Candidates come one after the other. */
  note(kind: Kind, candidateId: string, at: number): void {
    const key = [kind.change, kind.category, kind.jurisdiction, kind.purpose].join(' ');
    const known = this.changes.get(key) ?? {
      kind,
      labels: 0,
      candidates: 0,
      last: '',
      earliest: at,
      latest: at,
      sample: [],
    };
    known.labels += 1;
    known.earliest = Math.min(known.earliest, at);
    known.latest = Math.max(known.latest, at);
    if (known.last !== candidateId) {
      known.candidates += 1;
      known.last = candidateId;
      if (known.sample.length < SAMPLE) known.sample.push(candidateId);
    }
    this.changes.set(key, known);
    this.changedNow = true;
  }

  /** The candidate would have to be asked for their consent to this purpose. */
  ask(purpose: string, { jurisdiction }: CandidateFacts): void {
    const key = `${jurisdiction} ${purpose}`;
    if (this.askedNow.has(key)) return;
    this.askedNow.add(key);
    const candidates = (this.asked.get(key)?.candidates ?? 0) + 1;
    this.asked.set(key, { purpose, jurisdiction, candidates });
  }

  /** All of a candidate has been noted; so many of their labels would be left. */
  seen({ jurisdiction }: CandidateFacts, labels: number, left: number): void {
    this.candidates += 1;
    this.labels += labels;
    if (labels > 0 && left === 0) this.endings += 1;
    const told = this.told.get(jurisdiction)?.candidates ?? 0;
    if (this.changedNow) this.told.set(jurisdiction, { jurisdiction, candidates: told + 1 });
    this.changedNow = false;
    this.askedNow = new Set();
  }

  plan(): PolicyPlan {
    const changes = inOrder(this.changes).map(({ kind, labels, candidates, earliest, latest, sample }) => ({
      ...kind,
      labels,
      candidates,
      earliest: new Date(earliest).toISOString(),
      latest: new Date(latest).toISOString(),
      sample,
    }));
    return {
      candidates: this.candidates,
      labels: this.labels,
      endings: this.endings,
      changes,
      toTell: inOrder(this.told),
      toAsk: inOrder(this.asked),
    };
  }
}

const inOrder = <Value>(counts: ReadonlyMap<string, Value>): Value[] =>
  [...counts.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
