import type { PetDetails, PetInput, PetKind } from "../api";
import { type FormError, fieldProblems } from "../fieldProblems";
import { ChoiceField, TextField } from "./Field";
import { Form } from "./Form";

const FIELD_OF_ERROR = { PET_NAME_TAKEN: "name", PET_TYPE_UNKNOWN: "typeId" };

interface Props {
  pet?: PetDetails;
  types: readonly PetKind[];
  error: FormError | null;
  isPending: boolean;
  submitLabel: string;
  onSubmit: (pet: PetInput) => Promise<void>;
  onCancel: () => void;
}

/** Name, day of birth and kind of a pet. */
export function PetForm({ pet, types, error, isPending, submitLabel, onSubmit, onCancel }: Props) {
  const problems = fieldProblems(error, "pet", FIELD_OF_ERROR);
  return (
    <Form
      problems={problems}
      isPending={isPending}
      submitLabel={submitLabel}
      onSubmit={(value) =>
        onSubmit({ name: value("name"), birthDate: value("birthDate"), typeId: Number(value("typeId")) })
      }
      onCancel={onCancel}
    >
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        defaultValue={pet?.name ?? ""}
        problem={problems.fields["name"]}
      />
      <div className="pair">
        <ChoiceField
          label="Kind"
          name="typeId"
          defaultValue={String(pet?.type.id ?? "")}
          choices={types}
          problem={problems.fields["typeId"]}
        />
        <TextField
          label="Born on"
          name="birthDate"
          type="date"
          defaultValue={pet?.birthDate ?? ""}
          problem={problems.fields["birthDate"]}
        />
      </div>
    </Form>
  );
}
