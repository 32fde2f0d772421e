import type { ProtocolError, Violation } from "@mizan/base";
import type { AddPetError, AddVisitError, EditOwnerError, EditPetError, EditVisitError } from "./api";

/** What saving a form can fail with. */
export type FormError = AddPetError | AddVisitError | EditOwnerError | EditPetError | EditVisitError | ProtocolError;

/** What the server says about each field of a form, and about the form as a whole. */
export interface FieldProblems {
  readonly fields: Readonly<Record<string, string>>;
  readonly form: string | null;
}

/**
 * Sorts a failed call's error to the fields of the form that sent it.
 *
 * @param error the error, or null
 * @param argument the argument that the form fills: a problem at `args.owner.lastName` belongs to `lastName`
 * @param codes application errors that belong to one field, such as `{ PET_NAME_TAKEN: "name" }`
 */
export function fieldProblems(
  error: FormError | null,
  argument: string,
  codes: Readonly<Partial<Record<FormError["code"], string>>> = {},
): FieldProblems {
  if (error === null) {
    return { fields: {}, form: null };
  }
  const field = codes[error.code];
  if (field !== undefined) {
    return { fields: { [field]: error.message }, form: null };
  }
  if (error.code === "VALIDATION_ERROR") {
    return sorted(error.details, `args.${argument}.`);
  }
  return { fields: {}, form: error.message };
}

function sorted(violations: readonly Violation[], prefix: string): FieldProblems {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, message } of violations) {
    if (path.startsWith(prefix)) {
      fields[path.slice(prefix.length)] ??= asSentence(message);
    } else {
      rest.push(`${path}: ${message}`);
    }
  }
  return { fields, form: rest.length === 0 ? null : rest.join("; ") };
}

function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
