/** What the bindings share. Applications do not import it, and it may change with every version. */
export { instanceKey } from "./ContextInstance.js";
export { dehydrate, Leases, waitFor } from "./Leases.js";
export { memberOf } from "./memberOf.js";
export { NO_RUN, type Run, type Runner, type Runs, runsOf } from "./runsOf.js";
