/** Jest compares by own properties, and an instant has none: without this, any two instants would be equal. */
type EqualityTester = (one: unknown, other: unknown) => boolean | undefined;

const sameMoment: EqualityTester = (one, other) =>
  one instanceof Temporal.Instant && other instanceof Temporal.Instant ? one.equals(other) : undefined;

// The types lack what jest itself has had since version 29.4.
(expect as unknown as { addEqualityTesters(testers: EqualityTester[]): void }).addEqualityTesters([sameMoment]);
