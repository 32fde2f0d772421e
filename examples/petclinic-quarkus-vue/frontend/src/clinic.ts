/** What the clinic's pages say in the same way whatever draws them; it lives beside the pages in React. */
export { type FormError, fieldProblems } from "../../../petclinic-spring-react/frontend/src/fieldProblems";
export { formatDate } from "../../../petclinic-spring-react/frontend/src/formatDate";
export { today } from "../../../petclinic-spring-react/frontend/src/today";
