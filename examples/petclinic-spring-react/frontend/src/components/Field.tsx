import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";

interface Shared {
  label: string;
  /** What the server says about the value, or what the rule is before it said anything. */
  problem?: string | undefined;
  hint?: string;
}

type TextProps = Shared & { name: string } & InputHTMLAttributes<HTMLInputElement>;
type AreaProps = Shared & { name: string } & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** A labelled input with its hint and its problem. */
export function TextField({ label, problem, hint, ...input }: TextProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(described) => <input type="text" {...input} {...described} />}
    </Field>
  );
}

/** A labelled field for several lines. */
export function AreaField({ label, problem, hint, ...area }: AreaProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(described) => <textarea rows={3} {...area} {...described} />}
    </Field>
  );
}

interface ChoiceProps extends Shared {
  name: string;
  defaultValue: string;
  choices: readonly { readonly id: number; readonly name: string }[];
}

/** A labelled choice of one among a few. */
export function ChoiceField({ label, problem, hint, name, defaultValue, choices }: ChoiceProps) {
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(described) => (
        <select name={name} defaultValue={defaultValue} {...described}>
          <option value="">Choose…</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Described {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  label: string;
  problem: string | undefined;
  hint: string | undefined;
  children: (described: Described) => ReactNode;
}

function Field({ label, problem, hint, children }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem !== undefined,
        "aria-describedby": note === undefined ? undefined : `${id}-note`,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === undefined ? "hint" : "problem"}>
          {note}
        </p>
      )}
    </div>
  );
}
