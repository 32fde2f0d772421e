import { type ReactNode, useEffect, useRef } from "react";
import type { FieldProblems } from "../fieldProblems";

interface Props {
  problems: FieldProblems;
  isPending: boolean;
  submitLabel: string;
  /** Sends the values; the call's own error is what `problems` show, so its rejection ends here. */
  onSubmit: (value: (name: string) => string) => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
}

/** A form whose values the server judges; the first field it objects to takes the focus. */
export function Form({ problems, isPending, submitLabel, onSubmit, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { fields, form: formProblem } = problems;
  const objections = Object.values(fields).join();
  useEffect(() => {
    if (objections !== "") {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [objections]);
  return (
    <form
      ref={form}
      className="form"
      noValidate
      aria-busy={isPending}
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        onSubmit((name) => String(values.get(name) ?? "")).catch(() => {});
      }}
    >
      {formProblem !== null && (
        <p className="notice notice-error" role="alert">
          {formProblem}
        </p>
      )}
      {children}
      <div className="form-buttons">
        <button type="submit" className="button primary" disabled={isPending}>
          {isPending ? "Saving…" : submitLabel}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
