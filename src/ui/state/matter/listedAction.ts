/** An action in a list of actions: its command, what it is about, and what its form may choose from. */
import type { MatterChoices } from '../../forms/choices.ts';
import type { FieldSpec } from '../fields.ts';

export interface ListedAction {
  readonly command: string;
  readonly target: Readonly<Record<string, unknown>>;
  readonly choices?: MatterChoices;
  /** Instead of the command's own fields. */
  readonly fields?: readonly FieldSpec[];
  readonly label?: string;
  readonly warning?: string;
  /** What is owed: stands out from the others. */
  readonly isMain?: boolean;
}
