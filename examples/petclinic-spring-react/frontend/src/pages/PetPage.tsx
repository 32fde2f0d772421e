import { useLocation } from "wouter";
import {
  OwnerContext,
  type OwnerContextData,
  type PetDetails,
  type PetInput,
  type PetKind,
  PetTypesContext,
  useAddPet,
  useEditPet,
  useOwnerContext,
  usePetTypesContext,
} from "../api";
import { useAnnounce } from "../components/Announcer";
import { Loaded } from "../components/Loaded";
import { OwnerMissing } from "../components/OwnerMissing";
import { OwnerSkeleton } from "../components/OwnerSkeleton";
import { PageTitle } from "../components/PageTitle";
import { PetForm } from "../components/PetForm";

interface Props {
  ownerId: number;
  /** The pet to change; none for a new one. */
  petId?: number;
}

/** Adds a pet to its owner's, or changes one. */
export function PetPage({ ownerId, petId }: Props) {
  return (
    <OwnerContext ownerId={ownerId}>
      <PetTypesContext>
        <Content petId={petId} />
      </PetTypesContext>
    </OwnerContext>
  );
}

function Content({ petId }: { petId: number | undefined }) {
  const owner = useOwnerContext();
  const types = usePetTypesContext();
  return (
    <Loaded state={owner} skeleton={<OwnerSkeleton />} missing={<OwnerMissing />}>
      {(bundle) => (
        <Loaded state={types} skeleton={<OwnerSkeleton />}>
          {({ allPetTypes }) => <NewOrKnown bundle={bundle} petId={petId} types={allPetTypes} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface NewOrKnownProps {
  bundle: OwnerContextData;
  petId: number | undefined;
  types: readonly PetKind[];
}

function NewOrKnown({ bundle, petId, types }: NewOrKnownProps) {
  const ownerId = bundle.ownerDetails.id;
  if (petId === undefined) {
    return <AddPet ownerId={ownerId} types={types} />;
  }
  const pet = bundle.ownerPets.find(({ id }) => id === petId);
  return pet === undefined ? <OwnerMissing what="pet" /> : <EditPet ownerId={ownerId} pet={pet} types={types} />;
}

function AddPet({ ownerId, types }: { ownerId: number; types: readonly PetKind[] }) {
  const addPet = useAddPet();
  const leave = useWayBack(ownerId);
  const submit = async (pet: PetInput) => {
    await addPet.mutateAsync({ ownerId, pet });
    leave(`${pet.name} added`);
  };
  return (
    <>
      <PageTitle title="Add pet" />
      <PetForm
        types={types}
        error={addPet.error}
        isPending={addPet.isPending}
        submitLabel="Add pet"
        onSubmit={submit}
        onCancel={() => leave()}
      />
    </>
  );
}

function EditPet({ ownerId, pet, types }: { ownerId: number; pet: PetDetails; types: readonly PetKind[] }) {
  const editPet = useEditPet();
  const leave = useWayBack(ownerId);
  const submit = async (changed: PetInput) => {
    await editPet.mutateAsync({ ownerId, petId: pet.id, pet: changed });
    leave("Changes saved");
  };
  return (
    <>
      <PageTitle title={`Edit ${pet.name}`} />
      <PetForm
        pet={pet}
        types={types}
        error={editPet.error}
        isPending={editPet.isPending}
        submitLabel="Save"
        onSubmit={submit}
        onCancel={() => leave()}
      />
    </>
  );
}

/** Goes to the owner's page, with a message if there is something to say. */
function useWayBack(ownerId: number): (message?: string) => void {
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  return (message) => {
    if (message !== undefined) {
      announce(message);
    }
    navigate(`/owners/${ownerId}`, { replace: message !== undefined });
  };
}
