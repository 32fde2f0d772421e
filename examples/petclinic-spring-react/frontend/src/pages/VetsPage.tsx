import { useVetsContext, VetsContext } from "../api";
import { Loaded } from "../components/Loaded";
import { Notice } from "../components/Notice";
import { PageTitle } from "../components/PageTitle";
import { Skeleton } from "../components/Skeleton";

/** The clinic's vets and what they are trained in. */
export function VetsPage() {
  return (
    <>
      <PageTitle title="Vets">
        <p className="lead">The people who look after the animals.</p>
      </PageTitle>
      <VetsContext>
        <VetList />
      </VetsContext>
    </>
  );
}

function VetList() {
  const state = useVetsContext();
  return (
    <Loaded state={state} skeleton={<Skeleton lines={9} className="tiles" />}>
      {({ allVets }) =>
        allVets.length === 0 ? (
          <Notice title="The clinic has no vets." />
        ) : (
          <ul className="tiles">
            {allVets.map((vet) => (
              <li key={vet.id} className="card vet">
                <h2>
                  {vet.firstName} {vet.lastName}
                </h2>
                {vet.specialties.length === 0 ? (
                  <p className="faint">General practice</p>
                ) : (
                  <p className="chips">
                    {vet.specialties.map((specialty) => (
                      <span key={specialty} className="chip">
                        {specialty}
                      </span>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
