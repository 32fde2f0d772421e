import { useEffect, useRef } from "react";
import { type PetDetails, useAddVisit, useEditVisit, type VisitDetails } from "../api";
import { fieldProblems } from "../fieldProblems";
import { today } from "../today";
import { useAnnounce } from "./Announcer";
import { AreaField, TextField } from "./Field";
import { Form } from "./Form";

interface Props {
  ownerId: number;
  pet: PetDetails;
  /** The visit to change; without one, a visit is booked. */
  visit: VisitDetails | null;
  onClose: () => void;
}

/** Books or changes a visit. That the page then shows it is not written here: the answer says what became stale. */
export function VisitDialog({ ownerId, pet, visit, onClose }: Props) {
  const addVisit = useAddVisit();
  const editVisit = useEditVisit();
  const announce = useAnnounce();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const problems = fieldProblems(addVisit.error ?? editVisit.error, "visit", { VISIT_BEFORE_BIRTH: "date" });
  const submit = async (value: (name: string) => string) => {
    const input = { date: value("date"), description: value("description") };
    if (visit === null) {
      await addVisit.mutateAsync({ ownerId, petId: pet.id, visit: input });
    } else {
      await editVisit.mutateAsync({ ownerId, visitId: visit.id, visit: input });
    }
    announce(`Visit of ${pet.name} ${visit === null ? "added" : "changed"}`);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="visit-title" onClose={onClose}>
      <h2 id="visit-title">{visit === null ? `Add a visit of ${pet.name}` : `Change the visit of ${pet.name}`}</h2>
      <Form
        problems={problems}
        isPending={addVisit.isPending || editVisit.isPending}
        submitLabel={visit === null ? "Add visit" : "Save visit"}
        onSubmit={submit}
        onCancel={() => dialog.current?.close()}
      >
        <TextField
          label="Day"
          name="date"
          type="date"
          defaultValue={visit?.date ?? today()}
          problem={problems.fields["date"]}
        />
        <AreaField
          label="Reason"
          name="description"
          defaultValue={visit?.description}
          problem={problems.fields["description"]}
        />
      </Form>
    </dialog>
  );
}
