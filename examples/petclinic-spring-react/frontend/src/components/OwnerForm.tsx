import type { OwnerDetails, OwnerInput } from "../api";
import { type FormError, fieldProblems } from "../fieldProblems";
import { TextField } from "./Field";
import { Form } from "./Form";

interface Props {
  owner?: OwnerDetails;
  error: FormError | null;
  isPending: boolean;
  submitLabel: string;
  onSubmit: (owner: OwnerInput) => Promise<void>;
  onCancel: () => void;
}

/** Name, address and telephone number of an owner. */
export function OwnerForm({ owner, error, isPending, submitLabel, onSubmit, onCancel }: Props) {
  const problems = fieldProblems(error, "owner");
  const field = (name: keyof OwnerInput) => ({
    name,
    defaultValue: owner?.[name] ?? "",
    problem: problems.fields[name],
  });
  return (
    <Form
      problems={problems}
      isPending={isPending}
      submitLabel={submitLabel}
      onSubmit={(value) =>
        onSubmit({
          firstName: value("firstName"),
          lastName: value("lastName"),
          address: value("address"),
          city: value("city"),
          telephone: value("telephone"),
        })
      }
      onCancel={onCancel}
    >
      <div className="pair">
        <TextField label="First name" autoComplete="off" {...field("firstName")} />
        <TextField label="Last name" autoComplete="off" {...field("lastName")} />
      </div>
      <TextField label="Address" autoComplete="off" {...field("address")} />
      <TextField label="Town" autoComplete="off" {...field("city")} />
      <TextField label="Telephone" type="tel" autoComplete="off" hint="7 to 15 digits" {...field("telephone")} />
    </Form>
  );
}
