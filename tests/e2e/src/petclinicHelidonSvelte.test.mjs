import { testClinic } from "./testClinic.mjs";

testClinic("petclinic-helidon-svelte");
