import { createRouter, createWebHistory, type RouteLocationNormalized } from "vue-router";
import AddOwnerPage from "./pages/AddOwnerPage.vue";
import ComparePage from "./pages/ComparePage.vue";
import EditOwnerPage from "./pages/EditOwnerPage.vue";
import NotFoundPage from "./pages/NotFoundPage.vue";
import OwnerPage from "./pages/OwnerPage.vue";
import OwnersPage from "./pages/OwnersPage.vue";
import PetPage from "./pages/PetPage.vue";
import VetsPage from "./pages/VetsPage.vue";

/** The clinic's addresses; numbers only lead to owners and pets. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", redirect: { path: "/owners", replace: true } },
    { path: "/owners", component: OwnersPage },
    { path: "/owners/new", component: AddOwnerPage },
    { path: "/owners/compare", component: ComparePage },
    { path: "/owners/:ownerId([1-9]\\d{0,8})", component: OwnerPage, props: ids },
    { path: "/owners/:ownerId([1-9]\\d{0,8})/edit", component: EditOwnerPage, props: ids },
    { path: "/owners/:ownerId([1-9]\\d{0,8})/pets/new", component: PetPage, props: ids },
    { path: "/owners/:ownerId([1-9]\\d{0,8})/pets/:petId([1-9]\\d{0,8})/edit", component: PetPage, props: ids },
    { path: "/vets", component: VetsPage },
    { path: "/:anything(.*)*", component: NotFoundPage },
  ],
});

function ids({ params }: RouteLocationNormalized): Record<string, number> {
  return Object.fromEntries(Object.entries(params).map(([name, text]) => [name, Number(text)]));
}
