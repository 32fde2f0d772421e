import type { ReactNode } from "react";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import { Announcer } from "./components/Announcer";
import { AddOwnerPage } from "./pages/AddOwnerPage";
import { ComparePage } from "./pages/ComparePage";
import { EditOwnerPage } from "./pages/EditOwnerPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { OwnerPage } from "./pages/OwnerPage";
import { OwnersPage } from "./pages/OwnersPage";
import { PetPage } from "./pages/PetPage";
import { VetsPage } from "./pages/VetsPage";

export function App() {
  return (
    <Announcer>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <div className="bar-inner">
          <Link href="/owners" className="brand">
            <img src="/paw.svg" alt="" width="32" height="32" />
            PetClinic
          </Link>
          <nav aria-label="Main">
            <NavLink href="/owners">Owners</NavLink>
            <NavLink href="/vets">Vets</NavLink>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Switch>
          <Route path="/">
            <Redirect to="/owners" replace />
          </Route>
          <Route path="/owners">
            <OwnersPage />
          </Route>
          <Route path="/owners/new">
            <AddOwnerPage />
          </Route>
          <Route path="/owners/compare">
            <ComparePage />
          </Route>
          <Route path="/owners/:ownerId">{({ ownerId }) => withId(ownerId, (id) => <OwnerPage ownerId={id} />)}</Route>
          <Route path="/owners/:ownerId/edit">
            {({ ownerId }) => withId(ownerId, (id) => <EditOwnerPage ownerId={id} />)}
          </Route>
          <Route path="/owners/:ownerId/pets/new">
            {({ ownerId }) => withId(ownerId, (id) => <PetPage ownerId={id} />)}
          </Route>
          <Route path="/owners/:ownerId/pets/:petId/edit">
            {({ ownerId, petId }) =>
              withId(ownerId, (owner) => withId(petId, (pet) => <PetPage ownerId={owner} petId={pet} />))
            }
          </Route>
          <Route path="/vets">
            <VetsPage />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </main>
      <footer className="foot">
        An example of <strong>Mizan</strong>: annotated Java methods, live and fresh in the browser.
      </footer>
    </Announcer>
  );
}

function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Link href={href} aria-current={path.startsWith(href) ? "page" : undefined}>
      {children}
    </Link>
  );
}

/** What `page` shows for the number in a path, or the page for addresses that lead nowhere. */
function withId(text: string, page: (id: number) => ReactNode): ReactNode {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? page(id) : <NotFoundPage />;
}
