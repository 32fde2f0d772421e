import { useEffect, useRef } from "react";
import { type PetDetails, useAddVisit } from "../api";
import { fieldProblems } from "../fieldProblems";
import { today } from "../today";
import { useAnnounce } from "./Announcer";
import { AreaField, TextField } from "./Field";
import { Form } from "./Form";

interface Props {
  ownerId: number;
  pet: PetDetails;
  onClose: () => void;
}

/** Books a visit. That the page then shows it is not written here: the call's answer says what became stale. */
export function VisitDialog({ ownerId, pet, onClose }: Props) {
  const addVisit = useAddVisit();
  const announce = useAnnounce();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const problems = fieldProblems(addVisit.error, "visit", { VISIT_BEFORE_BIRTH: "date" });
  const submit = async (value: (name: string) => string) => {
    const visit = { date: value("date"), description: value("description") };
    await addVisit.mutateAsync({ ownerId, petId: pet.id, visit });
    announce(`Visit of ${pet.name} added`);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="visit-title" onClose={onClose}>
      <h2 id="visit-title">Add a visit of {pet.name}</h2>
      <Form
        problems={problems}
        isPending={addVisit.isPending}
        submitLabel="Add visit"
        onSubmit={submit}
        onCancel={() => dialog.current?.close()}
      >
        <TextField label="Day" name="date" type="date" defaultValue={today()} problem={problems.fields["date"]} />
        <AreaField label="Reason" name="description" problem={problems.fields["description"]} />
      </Form>
    </dialog>
  );
}
