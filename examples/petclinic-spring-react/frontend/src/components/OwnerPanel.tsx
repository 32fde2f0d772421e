import { useState } from "react";
import { Link } from "wouter";
import { type PetDetails, useOwnerDetails, useOwnerPets, useOwnerVisits, type VisitDetails } from "../api";
import { formatDate } from "../formatDate";
import { Notice } from "./Notice";
import { VisitDialog } from "./VisitDialog";

/** Address, pets and visits of the owner whose context it stands in. */
export function OwnerPanel() {
  const owner = useOwnerDetails();
  const pets = useOwnerPets();
  const visits = useOwnerVisits();
  const [dialog, setDialog] = useState<{ pet: PetDetails; visit: VisitDetails | null } | null>(null);
  if (owner === null || pets === null || visits === null) {
    return null;
  }
  return (
    <div className="panel">
      <section className="card" aria-label="Address">
        <dl className="facts">
          <dt>Address</dt>
          <dd>{owner.address}</dd>
          <dt>Town</dt>
          <dd>{owner.city}</dd>
          <dt>Telephone</dt>
          <dd>
            <a href={`tel:${owner.telephone.replaceAll(" ", "")}`}>{owner.telephone}</a>
          </dd>
        </dl>
      </section>
      <section className="pets" aria-label="Pets and visits">
        {pets.length === 0 ? (
          <Notice title="No pets yet.">
            <p>
              <Link href={`/owners/${owner.id}/pets/new`}>Add the first pet</Link>
            </p>
          </Notice>
        ) : (
          pets.map((pet) => (
            <PetCard
              key={pet.id}
              ownerId={owner.id}
              pet={pet}
              visits={visits.filter(({ petId }) => petId === pet.id)}
              onAddVisit={() => setDialog({ pet, visit: null })}
              onEditVisit={(visit) => setDialog({ pet, visit })}
            />
          ))
        )}
      </section>
      {dialog !== null && <VisitDialog ownerId={owner.id} {...dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}

interface PetCardProps {
  ownerId: number;
  pet: PetDetails;
  visits: readonly VisitDetails[];
  onAddVisit: () => void;
  onEditVisit: (visit: VisitDetails) => void;
}

function PetCard({ ownerId, pet, visits, onAddVisit, onEditVisit }: PetCardProps) {
  return (
    <article className="card pet" aria-label={pet.name}>
      <header>
        <div>
          <h2>{pet.name}</h2>
          <p className="faint">
            {pet.type.name}, born {formatDate(pet.birthDate)}
          </p>
        </div>
        <div className="actions">
          <Link href={`/owners/${ownerId}/pets/${pet.id}/edit`} className="button small">
            Edit<span className="visually-hidden"> {pet.name}</span>
          </Link>
          <button type="button" className="button small primary" onClick={onAddVisit}>
            Add visit<span className="visually-hidden"> for {pet.name}</span>
          </button>
        </div>
      </header>
      {visits.length === 0 ? (
        <p className="faint">No visits yet.</p>
      ) : (
        <ul className="visits" aria-label={`Visits of ${pet.name}`}>
          {visits.map((visit) => (
            <li key={visit.id}>
              <time dateTime={visit.date}>{formatDate(visit.date)}</time>
              <span className="reason">{visit.description}</span>
              <button type="button" className="button small" onClick={() => onEditVisit(visit)}>
                Edit
                <span className="visually-hidden">
                  {" "}
                  visit of {pet.name} on {formatDate(visit.date)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
